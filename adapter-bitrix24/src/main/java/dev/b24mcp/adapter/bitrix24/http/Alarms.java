package dev.b24mcp.adapter.bitrix24.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts threads that take too long. One thread looks after all: it sleeps until the first of them has no time left. Were each to
 * wait with a time of its own, Java would wake a thread at the beginning and at the end of every wait.
 */
final class Alarms implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("portal-alarms").factory());

    Alarms() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * For the thread that calls.
     *
     * @throws java.util.concurrent.RejectedExecutionException when closed
     */
    Alarm set(Duration time) {
        var call = new Call(Thread.currentThread());
        return new Alarm(call, clock.schedule(call, time.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** From now on none is set; those that are ring all the same, for threads that nothing else ends. */
    @Override
    public void close() {
        clock.shutdown();
    }

    /** Of one thread, to be stopped by it. */
    record Alarm(Call call, ScheduledFuture<?> planned) {

        /** Whether it has rung. From now on it does not, and the thread is not interrupted by it. */
        boolean stop() {
            planned.cancel(false);
            return call.end();
        }
    }

    /** Rings once, or never after its end. */
    static final class Call implements Runnable {

        private final Thread thread;
        private boolean rung;
        private boolean ended;

        private Call(Thread thread) {
            this.thread = thread;
        }

        @Override
        public synchronized void run() {
            if (!ended) {
                rung = true;
                thread.interrupt();
            }
        }

        private synchronized boolean end() {
            if (rung && !ended) {
                Thread.interrupted();
            }
            ended = true;
            return rung;
        }
    }
}
