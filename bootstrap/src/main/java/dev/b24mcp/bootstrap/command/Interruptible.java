package dev.b24mcp.bootstrap.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work of the present thread, which is given the time to tidy up when the process is told to end. */
final class Interruptible implements AutoCloseable {

    /** Whoever waits in a write that nobody reads does not hear of the interrupt. */
    private static final long MOST_SECONDS = 3;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Interruptible() {}

    /** Begins; to be closed when the work is done. */
    static Interruptible begin() {
        var work = new Interruptible();
        Running.closeWhenStopped(work::stop);
        return work;
    }

    private void stop() throws InterruptedException {
        if (ended.getCount() > 0) {
            worker.interrupt();
            var _ = ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
