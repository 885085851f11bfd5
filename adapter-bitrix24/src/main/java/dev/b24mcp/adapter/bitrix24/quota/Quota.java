package dev.b24mcp.adapter.bitrix24.quota;

import java.time.Duration;

/**
 * What a portal allows, and how long callers may wait for it.
 *
 * @param rate requests
 * @param operating how long the portal works for one method within ten minutes
 * @param mostWaiting how many requests may stand in the line; who comes later is sent away
 */
public record Quota(RateLimit rate, Duration operating, int mostWaiting) {

    /** What cloud portals grant to every plan but the Enterprise one. */
    public static final Quota STANDARD = new Quota(RateLimit.STANDARD, Duration.ofMinutes(8), 200);
}
