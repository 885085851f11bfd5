package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.bootstrap.wiring.Provider.Login;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.crm.Finding.Lifetime;
import java.util.Locale;
import java.util.Optional;

/**
 * With what right the portal is asked, and in whose name.
 *
 * @param login where it comes from a person's login
 */
record CredentialCheck(Optional<Login> login) {

    private static final String RENEWAL = "credential.renew.";

    static Result notLoggedIn(Told told, SettingsException problem) {
        told.add(new Finding.Credential(Lifetime.RENEWED));
        var verdict = told.verdict("credential");
        return verdict.with("kind", told.credential())
                .failed(verdict.say("credential.no_login"), String.valueOf(problem.getMessage()));
    }

    Result of(Told told) {
        var verdict = told.verdict("credential");
        login.ifPresent(known -> verdict.with("tokens_file", known.file().toString()));
        verdict.with("kind", told.credential());
        var identity = told.find(Finding.Identity.class);
        if (identity.isPresent()) {
            return accepted(verdict, told, identity.get());
        }
        var failure = told.failure();
        if (failure.isEmpty() || PortalCheck.isOnTheWay(failure.get())) {
            return Skipped.of(told, verdict);
        }
        var code = failure.get().code();
        return verdict.with("code", code)
                .failed(verdict.sayOf(told.credential(), "credential.refused.", code), renewal(verdict, told, code));
    }

    /** Some refusals are of the whole API, whatever the credential. */
    private static String renewal(Verdict verdict, Told told, String code) {
        var reason = code.toUpperCase(Locale.ROOT);
        return verdict.has(RENEWAL + reason)
                ? verdict.say(RENEWAL + reason)
                : verdict.sayOf(told.credential(), RENEWAL);
    }

    private static Result accepted(Verdict verdict, Told told, Finding.Identity identity) {
        verdict.with("user_id", identity.user().id())
                .with("user_name", identity.user().name())
                .with("administrator", identity.administrator());
        var found = verdict.sayOf(
                        told.credential(),
                        "credential.",
                        identity.user().name(),
                        identity.user().id())
                + (identity.administrator() ? verdict.say("credential.administrator") : "");
        return told.find(Finding.Credential.class).equals(Optional.of(new Finding.Credential(Lifetime.PASSING)))
                ? verdict.warning(found, verdict.say("credential.expires"))
                : verdict.ok(found);
    }
}
