package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.domain.crm.Finding;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The zone that days are counted in against the one that the user counts them in. */
final class ZoneCheck {

    private ZoneCheck() {}

    static Result of(Told told, Settings settings) {
        var verdict = told.verdict("time_zone");
        var ours = ours(settings);
        if (ours.isEmpty()) {
            return verdict.skipped(verdict.say("skipped.settings"));
        }
        var theirs = told.find(Finding.Zone.class).map(Finding.Zone::zone);
        var now = told.find(Finding.Clock.class).map(Finding.Clock::now);
        return theirs.isPresent() && now.isPresent()
                ? of(ours.get(), theirs.get(), now.get(), verdict)
                : Skipped.of(told, verdict);
    }

    private static Optional<ZoneId> ours(Settings settings) {
        try {
            return Optional.of(settings.zone(SettingKey.SERVER_TIMEZONE));
        } catch (SettingsException _) {
            return Optional.empty();
        }
    }

    /** Two names for the same time are no mismatch. */
    private static Result of(ZoneId ours, ZoneId theirs, Instant now, Verdict verdict) {
        var here = ours.getRules().getOffset(now);
        var there = theirs.getRules().getOffset(now);
        verdict.with("server", shown(ours))
                .with("portal", shown(theirs))
                .with("server_offset", here.getId())
                .with("portal_offset", there.getId());
        return here.equals(there)
                ? verdict.ok(verdict.say("time_zone.ok", shown(ours), shown(theirs)))
                : verdict.warning(
                        verdict.say("time_zone.differs", shown(ours), shown(theirs)),
                        verdict.say("time_zone.set", shown(theirs)));
    }

    /** As the setting takes it, and a person reads it. */
    private static String shown(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
