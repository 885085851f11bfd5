package dev.b24mcp.application.prompt;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The present moment in the zone in which users count days. */
record Today(InstantSource clock, ZoneId zone) {

    ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }
}
