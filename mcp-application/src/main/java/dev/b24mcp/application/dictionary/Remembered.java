package dev.b24mcp.application.dictionary;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.b24mcp.application.lazy.Lazy;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Answers of a CRM by question, asked for again when they are too old. Whoever asks while the CRM is being asked waits for
 * that answer. Failures are not remembered.
 */
final class Remembered<K, V> {

    /** Far more than there are questions of the kinds that are remembered here. */
    private static final int MOST = 1_000;

    /** Who names what does not exist again and again must not have the CRM asked as often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Function<K, V> source;
    private final InstantSource clock;
    private final Lazy<AsyncCache<K, Outcome<V>>> answers;
    private final Lazy<Cache<K, Boolean>> forgotten;

    Remembered(Function<K, V> source, Duration ttl, InstantSource clock) {
        this.source = source;
        this.clock = clock;
        this.answers = new Lazy<>(() -> cache(ttl).buildAsync());
        this.forgotten = new Lazy<>(() -> cache(BETWEEN_LOOKS).build());
    }

    private Caffeine<Object, Object> cache(Duration ttl) {
        return Caffeine.newBuilder()
                .expireAfterWrite(ttl)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run);
    }

    /**
     * The answer. Whoever has no time left goes without it, and the others get it all the same.
     *
     * @param call who waits for it
     * @throws CrmException when the CRM refuses or cannot be reached, the call's time is over, or the calling thread is
     *     interrupted
     */
    V get(K question, CallContext call) {
        var reading = wanted(question);
        try {
            return switch (await(reading, call.left())) {
                case Answered<V> answered -> answered.answer();
                case Refused<V>(var failure) -> throw new CrmException(failure);
            };
        } finally {
            reading.leave();
        }
    }

    /**
     * Has the CRM asked, unless it has been; waits for nothing. A failure that nobody waits for leaves no trace.
     *
     * @return what the caller wants until he leaves it
     */
    Reading<?> begin(K question) {
        return wanted(question);
    }

    /**
     * Has the CRM asked anew for what was asked before that moment, at most once a minute.
     *
     * @param before when the caller came, who needs nothing newer than that
     */
    void forget(K question, Instant before) {
        var known = answers.get().synchronous();
        if (known.getIfPresent(question) instanceof Answered<V> answered
                && answered.when().isBefore(before)
                && forgotten.get().asMap().putIfAbsent(question, true) == null) {
            known.invalidate(question);
        }
    }

    private Reading<Outcome<V>> wanted(K question) {
        var known = answers.get();
        while (true) {
            var reading = (Reading<Outcome<V>>) known.get(question, (_, _) -> ask(question));
            if (reading.want()) {
                return reading;
            }
            known.asMap().remove(question, reading);
        }
    }

    private Reading<Outcome<V>> ask(K question) {
        Reading<Outcome<V>> reading = new Reading<>(itself -> answer(question, itself));
        reading.begin();
        return reading;
    }

    private Outcome<V> answer(K question, Reading<Outcome<V>> reading) {
        try {
            var when = clock.instant();
            return new Answered<>(source.apply(question), when);
        } catch (CrmException failed) {
            answers.get().asMap().remove(question, reading);
            return new Refused<>(failed.failure());
        }
    }

    private static <V> Outcome<V> await(Future<Outcome<V>> asked, Duration left) {
        try {
            return asked.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CrmException(new Unavailable("CANCELLED", ""));
        } catch (TimeoutException _) {
            throw new CrmException(new Unavailable("TIMEOUT", ""));
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** What came of a question. A failure is a value too: a cache logs exceptions as if they were its own. */
    private sealed interface Outcome<V> {}

    private record Answered<V>(V answer, Instant when) implements Outcome<V> {}

    private record Refused<V>(CrmFailure failure) implements Outcome<V> {}
}
