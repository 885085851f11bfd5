package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.quota.Admission.Admitted;
import dev.b24mcp.adapter.bitrix24.quota.Admission.Busy;
import dev.b24mcp.adapter.bitrix24.quota.Outcome;
import dev.b24mcp.adapter.bitrix24.quota.Outcome.Operating;
import dev.b24mcp.adapter.bitrix24.quota.Outcome.Verdict;
import dev.b24mcp.adapter.bitrix24.quota.PortalQuota;
import dev.b24mcp.adapter.bitrix24.quota.Turn;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Success;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks when the quota allows it, and tells the quota what came of it.
 *
 * @param timeout how long one try may take
 */
record PoliteHttp(PortalHttp http, PortalQuota quota, Duration timeout) {

    private static final Outcome NOTHING = new Outcome(Verdict.UNKNOWN, Map.of());

    /**
     * One try.
     *
     * @param told finds in a successful answer what each method has taken of the portal's time
     */
    Attempt attempt(Turn turn, Deadline deadline, Command command, Function<Success, Map<String, Operating>> told) {
        if (deadline.isOver()) {
            return NoAnswer.TOO_LATE;
        }
        try {
            return switch (quota.enter(turn, deadline.nanos())) {
                case Busy(var code, var retryAfter) -> new Attempt.Busy(code, retryAfter);
                case Admitted _ -> asked(turn, deadline, command, told);
            };
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NoAnswer.CANCELLED;
        }
    }

    private Attempt asked(
            Turn turn, Deadline deadline, Command command, Function<Success, Map<String, Operating>> told) {
        var outcome = NOTHING;
        try {
            var attempt = http.attempt(command, deadline, timeout);
            outcome = outcome(turn, attempt, told);
            return attempt;
        } finally {
            quota.left(outcome);
        }
    }

    private static Outcome outcome(Turn turn, Attempt attempt, Function<Success, Map<String, Operating>> told) {
        return switch (attempt) {
            case Success success -> new Outcome(Verdict.ACCEPTED, told.apply(success));
            case Refusal refusal when RetryPolicy.isRateLimit(refusal) -> new Outcome(Verdict.OVERFLOWED, Map.of());
            case Refusal refusal
            when RetryPolicy.isOperatingLimit(refusal) ->
                new Outcome(
                        Verdict.ACCEPTED, exhausted(turn, refusal.retryAfter().orElse(Duration.ZERO)));
            case Refusal _ -> new Outcome(Verdict.ACCEPTED, Map.of());
            case NoAnswer noAnswer when noAnswer.tellsOfOverload() -> new Outcome(Verdict.OVERFLOWED, Map.of());
            case NoAnswer _, Attempt.Busy _ -> NOTHING;
        };
    }

    private static Map<String, Operating> exhausted(Turn turn, Duration rest) {
        return turn.methods().stream().collect(Collectors.toMap(method -> method, _ -> new Operating(0, rest, true)));
    }
}
