package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Several threads that produce for one that consumes, which is the caller's own: an exception of the consumer is the caller's,
 * and an interrupt of the caller ends them all. Those who produce wait for the one who consumes. For one use.
 */
final class Lanes<T> {

    private final int count;
    private final BlockingQueue<Parcel<T>> parcels;

    Lanes(int count) {
        this.count = count;
        this.parcels = new ArrayBlockingQueue<>(count);
    }

    /** Produces. */
    @FunctionalInterface
    interface Producer<T> {
        void produce(Output<T> output) throws InterruptedException;
    }

    /** Takes what is produced. */
    @FunctionalInterface
    interface Output<T> {
        void put(T product) throws InterruptedException;
    }

    private sealed interface Parcel<T> {
        record Product<T>(T content) implements Parcel<T> {}

        record End<T>() implements Parcel<T> {}

        record Failure<T>(RuntimeException cause) implements Parcel<T> {}
    }

    /**
     * Runs all lanes to their end.
     *
     * @throws CrmException when a lane failed, or the caller was interrupted, which it stays
     */
    void run(Producer<T> producer, Consumer<T> consumer) {
        var lanes = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (int i = 0; i < count; i++) {
                lanes.execute(() -> produce(producer));
            }
            consume(consumer);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CrmException(new Unavailable("CANCELLED", ""));
        } finally {
            // interrupts those that still run; they end at their next wait
            lanes.shutdownNow();
        }
    }

    private void consume(Consumer<T> consumer) throws InterruptedException {
        var running = count;
        while (running > 0) {
            switch (parcels.take()) {
                case Parcel.Product<T>(var content) -> consumer.accept(content);
                case Parcel.Failure<T>(var cause) -> throw cause;
                case Parcel.End<T> _ -> running--;
            }
        }
    }

    private void produce(Producer<T> producer) {
        try {
            try {
                producer.produce(product -> parcels.put(new Parcel.Product<>(product)));
                parcels.put(new Parcel.End<>());
            } catch (RuntimeException failure) {
                parcels.put(new Parcel.Failure<>(failure));
            }
        } catch (InterruptedException _) {
            // nobody consumes any more
            Thread.currentThread().interrupt();
        }
    }
}
