package dev.b24mcp.sandbox.bitrix24.item;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Who writes, and when.
 *
 * @param userId on whose behalf
 */
public record Writing(Instant now, ZoneId zone, long userId) {

    /** By the caller, at this moment; the portal keeps no fractions of a second. */
    public static Writing of(Clock clock, ZoneId zone) {
        return new Writing(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                zone,
                Caller.current().userId());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
