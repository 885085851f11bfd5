package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Answers of a CRM by question, asked for again when they are too old. Whoever asks while the CRM is being asked waits for
 * that answer. Failures are not remembered. There are as many answers as questions, so questions must be few.
 */
final class Remembered<K, V> {

    private final Function<K, V> source;
    private final Duration ttl;
    private final InstantSource clock;
    private final ConcurrentMap<K, Answer<V>> answers = new ConcurrentHashMap<>();

    Remembered(Function<K, V> source, Duration ttl, InstantSource clock) {
        this.source = source;
        this.ttl = ttl;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @throws CrmException when the CRM refuses or cannot be reached, or the calling thread is interrupted
     */
    V get(K question) {
        var now = clock.instant();
        return answers.compute(question, (_, known) -> known != null && known.isGood(now) ? known : ask(question, now))
                .await();
    }

    /** On a thread of its own, so that a caller who gives up takes nobody along. */
    private Answer<V> ask(K question, Instant now) {
        var work = new FutureTask<>(() -> source.apply(question));
        Thread.startVirtualThread(work);
        return new Answer<>(work, now.plus(ttl));
    }

    private record Answer<V>(FutureTask<V> work, Instant until) {

        boolean isGood(Instant now) {
            return switch (work.state()) {
                case RUNNING -> true;
                case SUCCESS -> now.isBefore(until);
                case FAILED, CANCELLED -> false;
            };
        }

        V await() {
            try {
                return work.get();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CrmException(new Unavailable("CANCELLED", ""));
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof CrmException refused) {
                    throw new CrmException(refused.failure());
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
