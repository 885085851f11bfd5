package dev.b24mcp.sandbox.bitrix24.method;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Who writes, and when.
 *
 * @param userId on whose behalf
 */
record Writing(ZoneId zone, Clock clock, long userId) {

    /** The portal keeps no fractions of a second. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
