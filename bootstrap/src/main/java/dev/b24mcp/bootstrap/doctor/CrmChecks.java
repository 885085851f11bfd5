package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.bootstrap.wiring.Provider.Login;
import dev.b24mcp.bootstrap.wiring.Trial;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.Finding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that the CRM has to answer for, with one checkup of it.
 *
 * @param trial of the settings that lead to it
 * @param clock this machine's
 * @param results gets each as soon as it is known
 */
record CrmChecks(Trial trial, InstantSource clock, Consumer<Result> results) {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    void run() {
        var login = login().flatMap(Login::problem);
        if (login.isPresent()) {
            skip(List.of("portal"), "skipped.login");
            results.accept(CredentialCheck.notLoggedIn(nothingTold(), login.get()));
            skip(List.of("rights", "clock", "time_zone", "quota"), "skipped.login");
            return;
        }
        CrmGateway gateway;
        try {
            gateway = trial.gateway();
        } catch (SettingsException _) {
            skip(List.of("portal", "credential", "rights", "clock", "time_zone", "quota"), "skipped.settings");
            return;
        }
        run(gateway);
    }

    private void skip(List<String> checks, String why) {
        for (var check : checks) {
            var verdict = nothingTold().verdict(check);
            results.accept(verdict.skipped(verdict.say(why)));
        }
    }

    private Told nothingTold() {
        return new Told(trial.provider(), clock);
    }

    private Optional<Login> login() {
        return trial.provider().login(trial.settings());
    }

    void run(CrmGateway gateway) {
        var told = nothingTold();
        try (var _ = Alarm.in(PATIENCE)) {
            gateway.checkup(finding -> hear(finding, told), CallContext.UNWATCHED);
        } catch (CrmException failed) {
            told.fail(failed.failure());
        }
        if (!told.isTold(Finding.Rights.class)) {
            judgeTheWay(told);
        }
        results.accept(RightsCheck.of(told));
        results.accept(ClockCheck.of(told));
        results.accept(ZoneCheck.of(told, trial.settings()));
        results.accept(QuotaCheck.of(told, gateway.metrics(), trial.provider().pace(trial.settings())));
    }

    /** When rights are told, all is known about the portal and the credential. */
    private void hear(Finding finding, Told told) {
        told.add(finding);
        if (finding instanceof Finding.Rights) {
            judgeTheWay(told);
        }
    }

    private void judgeTheWay(Told told) {
        var provider = trial.provider();
        results.accept(new PortalCheck(provider.host(trial.settings()).orElseGet(provider::name)).of(told));
        results.accept(new CredentialCheck(login()).of(told));
    }
}
