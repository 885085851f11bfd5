package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.crm.CrmFailure.Rejected;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.Finding;
import java.time.Duration;
import java.util.Set;

/**
 * Whether the portal is there and answers.
 *
 * @param host how the settings name it, or else its provider
 */
record PortalCheck(String host) {

    /** Failures of the way to the portal, each with an advice of its own. */
    private static final Set<String> KNOWN = Set.of(
            "CERTIFICATE_REFUSED",
            "INVALID_REQUEST",
            "NOT_A_REST_API",
            "NO_CONNECTION",
            "PORTAL_DELETED",
            "PORTAL_MOVED",
            "PORTAL_RENAMED",
            "TIMEOUT",
            "TLS_FAILED",
            "UNKNOWN_HOST");

    /** What an interrupted call says. */
    private static final String CANCELLED = "CANCELLED";

    Result of(Told told) {
        var verdict = Verdict.on("portal").with("host", host);
        var took = told.took().map(Duration::toMillis);
        if (took.isPresent()) {
            return verdict.with("milliseconds", took.get())
                    .ok(Verdict.say("portal.ok", host, took.get().toString()));
        }
        if (told.isTold(Finding.Identity.class)) {
            return verdict.ok(Verdict.say("portal.answers", host));
        }
        return told.failure()
                .map(failure -> failed(verdict, failure))
                .orElseGet(() -> verdict.skipped(Skipped.why(told)));
    }

    private Result failed(Verdict verdict, CrmFailure failure) {
        var code = failure.code().equals(CANCELLED) ? "TIMEOUT" : failure.code();
        if (!isOnTheWay(failure)) {
            return verdict.ok(Verdict.say("portal.answers", host));
        }
        var found = Verdict.say("portal.failed", host, code);
        return failure instanceof RateLimited
                ? verdict.with("code", code).warning(found, Verdict.say("portal.busy"))
                : verdict.with("code", code).failed(found, advice(code, failure.detail()));
    }

    private static String advice(String code, String detail) {
        return Verdict.say("portal." + (KNOWN.contains(code) ? code : "other"), detail);
    }

    /** Whether a failure says that the portal is not there, rather than that it does not like the credential. */
    static boolean isOnTheWay(CrmFailure failure) {
        return failure instanceof Unavailable
                || failure instanceof RateLimited
                || (failure instanceof Rejected && failure.code().equals("INVALID_REQUEST"));
    }
}
