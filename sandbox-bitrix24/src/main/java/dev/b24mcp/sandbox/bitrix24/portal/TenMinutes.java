package dev.b24mcp.sandbox.bitrix24.portal;

import dev.b24mcp.sandbox.bitrix24.portal.OperatingTime.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** Ten baskets of a minute each: what falls into them is forgotten a minute at a time. */
final class TenMinutes {
    private static final int BASKETS = 10;
    private static final int SECONDS = 60;

    /** By number of the minute since the epoch. */
    private final TreeMap<Long, Duration> baskets = new TreeMap<>();

    synchronized Duration sum(Instant now) {
        baskets.headMap(minute(now) - BASKETS, true).clear();
        return baskets.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    synchronized Usage add(Instant now, Duration spent) {
        baskets.merge(minute(now), spent, Duration::plus);
        var sum = sum(now);
        return new Usage(sum, Instant.ofEpochSecond((baskets.firstKey() + BASKETS) * SECONDS));
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }
}
