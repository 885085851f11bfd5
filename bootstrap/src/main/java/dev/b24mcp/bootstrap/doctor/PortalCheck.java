package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.crm.CrmFailure.Rejected;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.Finding;
import java.time.Duration;

/**
 * Whether the portal is there and answers.
 *
 * @param host how the settings name it, or else its provider
 */
record PortalCheck(String host) {

    /** What an interrupted call says. */
    private static final String CANCELLED = "CANCELLED";

    Result of(Told told) {
        var verdict = told.verdict("portal").with("host", host);
        var took = told.took().map(Duration::toMillis);
        if (took.isPresent()) {
            return verdict.with("milliseconds", took.get())
                    .ok(verdict.say("portal.ok", host, took.get().toString()));
        }
        if (told.isTold(Finding.Identity.class)) {
            return verdict.ok(verdict.say("portal.answers", host));
        }
        return told.failure().map(failure -> failed(verdict, failure)).orElseGet(() -> Skipped.of(told, verdict));
    }

    private Result failed(Verdict verdict, CrmFailure failure) {
        var code = failure.code().equals(CANCELLED) ? "TIMEOUT" : failure.code();
        if (!isOnTheWay(failure)) {
            return verdict.ok(verdict.say("portal.answers", host));
        }
        var found = verdict.say("portal.failed", host, code);
        return failure instanceof RateLimited
                ? verdict.with("code", code).warning(found, verdict.say("portal.busy"))
                : verdict.with("code", code).failed(found, verdict.sayOf(code, "portal.", failure.detail()));
    }

    /** Whether a failure says that the portal is not there, rather than that it does not like the credential. */
    static boolean isOnTheWay(CrmFailure failure) {
        return failure instanceof Unavailable
                || failure instanceof RateLimited
                || (failure instanceof Rejected && failure.code().equals("INVALID_REQUEST"));
    }
}
