package dev.b24mcp.adapter.bitrix24.http;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does what blocks, for a limited time. It happens on a virtual thread, because only there can reading from a socket be
 * interrupted: on that of the caller, or on one of its own for a caller who has none.
 */
final class TimeLimit implements AutoCloseable {

    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();
    private final Alarms alarms = new Alarms();

    <T> T within(Duration time, Callable<T> task) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return Thread.currentThread().isVirtual() ? here(time, task) : aside(time, task);
        } catch (RejectedExecutionException closed) {
            throw new ExecutionException(closed);
        }
    }

    private <T> T here(Duration time, Callable<T> task)
            throws InterruptedException, ExecutionException, TimeoutException {
        var alarm = alarms.set(time);
        try {
            return task.call();
        } catch (Exception broken) {
            if (alarm.stop()) {
                throw new TimeoutException();
            }
            if (broken instanceof InterruptedException || Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new ExecutionException(broken);
        } finally {
            alarm.stop();
        }
    }

    private <T> T aside(Duration time, Callable<T> task)
            throws InterruptedException, ExecutionException, TimeoutException {
        var running = aside.submit(task);
        try {
            return running.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            running.cancel(true);
        }
    }

    /** Waits for what cannot be interrupted itself; the wait can. */
    <T> T await(Callable<T> task) throws InterruptedException, ExecutionException {
        return aside.submit(task).get();
    }

    /** From now on nothing is begun. */
    @Override
    public void close() {
        aside.shutdownNow();
        alarms.close();
    }
}
