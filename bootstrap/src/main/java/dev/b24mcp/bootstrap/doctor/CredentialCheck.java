package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.bootstrap.wiring.Trial.Login;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.crm.Finding.Lifetime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * With what right the portal is asked, and in whose name.
 *
 * @param login where it comes from a person's login
 */
record CredentialCheck(Optional<Login> login) {

    /** Refusals of the whole API, whatever the credential. */
    private static final Set<String> OF_THE_PLAN = Set.of("PAYMENT_REQUIRED", "ACCESS_DENIED");

    static Result notLoggedIn(SettingsException problem) {
        return Verdict.on("credential")
                .with("kind", kind(Optional.of(Lifetime.RENEWED)))
                .failed(Verdict.say("credential.no_login"), String.valueOf(problem.getMessage()));
    }

    Result of(Told told) {
        var verdict = Verdict.on("credential");
        login.ifPresent(known -> verdict.with("tokens_file", known.file().toString()));
        var lifetime = told.find(Finding.Credential.class).map(Finding.Credential::lifetime);
        verdict.with("kind", kind(lifetime));
        var identity = told.find(Finding.Identity.class);
        if (identity.isPresent()) {
            return accepted(verdict, lifetime, identity.get());
        }
        var failure = told.failure();
        if (failure.isEmpty() || PortalCheck.isOnTheWay(failure.get())) {
            return verdict.skipped(Skipped.why(told));
        }
        var code = failure.get().code();
        return verdict.with("code", code)
                .failed(
                        Verdict.say("credential.refused." + kind(lifetime), code),
                        Verdict.say(
                                OF_THE_PLAN.contains(code.toUpperCase(Locale.ROOT))
                                        ? "credential.plan"
                                        : "credential.renew." + kind(lifetime)));
    }

    private static Result accepted(Verdict verdict, Optional<Lifetime> lifetime, Finding.Identity identity) {
        verdict.with("user_id", identity.user().id())
                .with("user_name", identity.user().name())
                .with("administrator", identity.administrator());
        var found = Verdict.say(
                        "credential." + kind(lifetime),
                        identity.user().name(),
                        identity.user().id())
                + (identity.administrator() ? Verdict.say("credential.administrator") : "");
        return lifetime.equals(Optional.of(Lifetime.PASSING))
                ? verdict.warning(found, Verdict.say("credential.passing"))
                : verdict.ok(found);
    }

    /** Some providers do not tell what they are let in with. */
    private static String kind(Optional<Lifetime> told) {
        return told.map(lifetime -> switch (lifetime) {
                    case LASTING -> "webhook";
                    case PASSING -> "access_token";
                    case RENEWED -> "login";
                })
                .orElse("other");
    }
}
