package dev.b24mcp.application.dictionary;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A question that the CRM is being asked on a thread of its own, so that a caller who gives up takes nobody along. When the last
 * one who wants the answer is called off, so is the question. Safe for use by many threads at once.
 */
final class Reading<T> extends CompletableFuture<T> {

    private static final int CALLED_OFF = -1;

    private final Thread thread;
    private final AtomicInteger wanting = new AtomicInteger();

    /**
     * Asks nothing yet.
     *
     * @param source gives the answer to this reading
     */
    Reading(Function<Reading<T>, T> source) {
        this.thread = Thread.ofVirtual().unstarted(() -> {
            try {
                complete(source.apply(this));
            } catch (RuntimeException | Error failed) {
                completeExceptionally(failed);
            }
        });
    }

    void begin() {
        thread.start();
    }

    /** Comes to want the answer, until {@link #leave}; {@code false} when the question has been called off. */
    boolean want() {
        return wanting.getAndUpdate(many -> many == CALLED_OFF ? many : many + 1) != CALLED_OFF;
    }

    /** Who has gone without being interrupted leaves a question behind whose answer may be wanted soon. */
    void leave() {
        if (wanting.decrementAndGet() == 0
                && !isDone()
                && Thread.currentThread().isInterrupted()
                && wanting.compareAndSet(0, CALLED_OFF)) {
            cancel(true);
        }
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        thread.interrupt();
        return super.cancel(mayInterrupt);
    }
}
