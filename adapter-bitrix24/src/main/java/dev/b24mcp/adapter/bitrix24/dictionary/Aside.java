package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A reading on a thread of its own, while whoever began it reads something else. It ends when it is closed. */
final class Aside<T> implements AutoCloseable {

    private final FutureTask<T> reading;

    private Aside(FutureTask<T> reading) {
        this.reading = reading;
    }

    /** Whoever is interrupted already begins nothing. */
    static <T> Aside<T> begin(Supplier<T> source) {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled();
        }
        var reading = new FutureTask<>(source::get);
        Thread.startVirtualThread(reading);
        return new Aside<>(reading);
    }

    /**
     * What was read.
     *
     * @throws CrmException of the reading, or when the calling thread is interrupted, which it stays
     */
    T get() {
        try {
            return reading.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw cancelled();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof CrmException refused ? refused : new IllegalStateException(failed);
        }
    }

    private static CrmException cancelled() {
        return new CrmException(new Unavailable("CANCELLED", ""));
    }

    @Override
    public void close() {
        reading.cancel(true);
    }
}
