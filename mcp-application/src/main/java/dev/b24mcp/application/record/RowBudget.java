package dev.b24mcp.application.record;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many rows are read and laid out at once, whoever asks: all long lists together must fit the memory. A list waits for its
 * room, first come, first served; one of a single page never does. Safe for use by many threads at once.
 */
public final class RowBudget {

    /** A row with all its fields: as it was read, as it is laid out, and as it is written. */
    private static final int ROW_BYTES = 20 * 1024;

    private static final Duration SOON = Duration.ofSeconds(5);

    private final int rows;
    private final Semaphore free;

    private RowBudget(int rows) {
        this.rows = rows;
        this.free = new Semaphore(rows, true);
    }

    /** What fits a memory of so many bytes. */
    public static RowBudget of(long memory) {
        return new RowBudget(Math.clamp(memory / ROW_BYTES, 1, Integer.MAX_VALUE));
    }

    /**
     * Does the work on a list when there is room for so many rows.
     *
     * @param call waits no longer than it has time
     * @throws CrmException when there was no room in time, or the thread is interrupted, which it stays
     */
    <T> T within(int wanted, CallContext call, Supplier<T> work) {
        var taken = wanted > QueryArguments.DEFAULT_LIMIT ? Math.min(wanted, rows) : 0;
        enter(taken, call);
        try {
            return work.get();
        } finally {
            free.release(taken);
        }
    }

    private void enter(int taken, CallContext call) {
        try {
            if (!free.tryAcquire(taken, call.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new CrmException(new RateLimited("TOO_MANY_LONG_LISTS", "", Optional.of(SOON)));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CrmException(new Unavailable("CANCELLED", ""));
        }
    }
}
