package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.domain.crm.Finding;

/** Why there is nothing to judge in what a CRM did not tell. */
final class Skipped {

    private Skipped() {}

    static Result of(Told told, Verdict verdict) {
        return verdict.skipped(verdict.say(told.failure()
                .filter(_ -> !told.isTold(Finding.Identity.class))
                .map(failure -> PortalCheck.isOnTheWay(failure) ? "skipped.portal" : "skipped.access")
                .orElse("skipped.untold")));
    }
}
