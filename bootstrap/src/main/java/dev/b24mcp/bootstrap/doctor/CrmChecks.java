package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.bootstrap.wiring.Trial;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.Finding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that the CRM has to answer for, with one checkup of it.
 *
 * @param clock this machine's
 * @param results gets each as soon as it is known
 */
record CrmChecks(Settings settings, InstantSource clock, Consumer<Result> results) {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    void run() {
        var login = Trial.login(settings).flatMap(Trial.Login::problem);
        if (login.isPresent()) {
            results.accept(Verdict.on("portal").skipped(Verdict.say("skipped.login")));
            results.accept(CredentialCheck.notLoggedIn(login.get()));
            skip(List.of("rights", "clock", "time_zone", "quota"), "skipped.login");
            return;
        }
        CrmGateway gateway;
        try {
            gateway = Trial.gateway(settings);
        } catch (SettingsException _) {
            skip(List.of("portal", "credential", "rights", "clock", "time_zone", "quota"), "skipped.settings");
            return;
        }
        run(gateway);
    }

    private void skip(List<String> checks, String why) {
        checks.forEach(check -> results.accept(Verdict.on(check).skipped(Verdict.say(why))));
    }

    void run(CrmGateway gateway) {
        var told = new Told(clock);
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
        results.accept(ZoneCheck.of(told, settings));
        results.accept(QuotaCheck.of(told, gateway.metrics(), settings));
    }

    /** When rights are told, all is known about the portal and the credential. */
    private void hear(Finding finding, Told told) {
        told.add(finding);
        if (finding instanceof Finding.Rights) {
            judgeTheWay(told);
        }
    }

    private void judgeTheWay(Told told) {
        results.accept(
                new PortalCheck(Trial.host(settings).orElse(settings.text(SettingKey.SERVER_PROVIDER))).of(told));
        results.accept(new CredentialCheck(Trial.login(settings)).of(told));
    }
}
