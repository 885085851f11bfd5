package dev.b24mcp.bootstrap.doctor;

import java.time.Duration;

/** Interrupts the thread that set it, unless it is closed before. */
final class Alarm implements AutoCloseable {

    private final Thread sleeper = Thread.currentThread();
    private final Thread watch;
    private boolean off;

    private Alarm(Duration time) {
        this.watch = Thread.startVirtualThread(() -> ringAfter(time));
    }

    static Alarm in(Duration time) {
        return new Alarm(time);
    }

    private void ringAfter(Duration time) {
        try {
            Thread.sleep(time);
            ring();
        } catch (InterruptedException _) {
            // nobody has to be woken
        }
    }

    private synchronized void ring() {
        if (!off) {
            sleeper.interrupt();
        }
    }

    /** Afterwards the thread is not interrupted any more. */
    @Override
    public synchronized void close() {
        off = true;
        watch.interrupt();
        Thread.interrupted();
    }
}
