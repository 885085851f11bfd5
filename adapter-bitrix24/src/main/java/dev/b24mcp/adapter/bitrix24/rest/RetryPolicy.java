package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.rest.Attempt.Busy;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Success;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * When a call is worth another try, and after how long. For reads only: a write that got no answer may have been done.
 *
 * @param retries how many further tries
 * @param firstWait the wait before the first of them; each further wait is twice as long, give or take a third
 * @param longestWait a portal that asks for more patience than this gets no further try
 */
public record RetryPolicy(int retries, Duration firstWait, Duration longestWait) {

    /** Refusals with a server error's status that no waiting helps against. */
    private static final Set<String> FINAL = Set.of("PORTAL_DELETED", "OVERLOAD_LIMIT");

    /** Refusals that waiting helps against whatever their status: portals give them with 200 too, and commands have none. */
    private static final Set<String> PASSING =
            Set.of("QUERY_LIMIT_EXCEEDED", "INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER");

    private static final int TOO_MANY_REQUESTS = 429;

    Attempt run(Deadline deadline, Supplier<Attempt> call) {
        var backoff = IntervalFunction.ofExponentialRandomBackoff(firstWait, 2.0, 0.33, longestWait);
        var config = RetryConfig.<Attempt>custom()
                .maxAttempts(retries + 1)
                .retryOnResult(attempt -> isWorthAnotherTry(attempt, deadline))
                .failAfterMaxAttempts(false)
                .intervalBiFunction((attempt, outcome) -> Math.max(
                        backoff.apply(attempt),
                        outcome.isRight() ? askedFor(outcome.get()).toMillis() : 0))
                .build();
        try {
            return Retry.of("bitrix24", config).executeSupplier(call);
        } catch (CancellationException interruptedWhileWaiting) {
            return NoAnswer.CANCELLED;
        }
    }

    boolean isWorthAnotherTry(Attempt attempt, Deadline deadline) {
        return switch (attempt) {
            case Success _, Busy _ -> false;
            case NoAnswer noAnswer -> noAnswer.passing() && isWaitPossible(askedFor(noAnswer), deadline);
            case Refusal refusal -> isPassing(refusal) && isWaitPossible(askedFor(refusal), deadline);
        };
    }

    private boolean isWaitPossible(Duration wish, Deadline deadline) {
        return wish.compareTo(longestWait) <= 0 && deadline.allows(firstWait) && deadline.allows(wish);
    }

    private static boolean isPassing(Refusal refusal) {
        if (isOperatingLimit(refusal)) {
            // without a time it may take ten minutes
            return refusal.retryAfter().isPresent();
        }
        return PASSING.contains(refusal.canonicalCode())
                || ((refusal.status() >= 500 || refusal.status() == TOO_MANY_REQUESTS)
                        && !FINAL.contains(refusal.canonicalCode()));
    }

    static boolean isRateLimit(Refusal refusal) {
        return refusal.canonicalCode().equals("QUERY_LIMIT_EXCEEDED");
    }

    static boolean isOperatingLimit(Refusal refusal) {
        return refusal.canonicalCode().equals("OPERATION_TIME_LIMIT");
    }

    /** The portal's own wish; it drains its bucket slowly, so a full one needs about a second in any case. */
    private Duration askedFor(Attempt attempt) {
        return switch (attempt) {
            case Refusal refusal ->
                refusal.retryAfter().orElse(isRateLimit(refusal) ? firstWait.multipliedBy(2) : Duration.ZERO);
            case NoAnswer noAnswer -> noAnswer.retryAfter().orElse(Duration.ZERO);
            case Success _, Busy _ -> Duration.ZERO;
        };
    }
}
