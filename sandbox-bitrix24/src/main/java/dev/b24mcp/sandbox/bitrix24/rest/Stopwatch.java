package dev.b24mcp.sandbox.bitrix24.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures a call and describes it the way the envelope's {@code time} does. */
public record Stopwatch(Clock clock, ZoneId zone, Instant start) {
    private static final Duration OPERATING_WINDOW = Duration.ofMinutes(10);

    public static Stopwatch start(Clock clock, ZoneId zone) {
        return new Stopwatch(clock, zone, clock.instant());
    }

    public Map<String, Object> stop() {
        var finish = clock.instant();
        var duration = Duration.between(start, finish);
        var time = new LinkedHashMap<String, Object>();
        time.put("start", seconds(start.getEpochSecond(), start.getNano()));
        time.put("finish", seconds(finish.getEpochSecond(), finish.getNano()));
        time.put("duration", seconds(duration.getSeconds(), duration.getNano()));
        time.put("processing", seconds(duration.getSeconds(), duration.getNano()));
        time.put("date_start", WireDates.dateTime(start, zone));
        time.put("date_finish", WireDates.dateTime(finish, zone));
        time.put("operating_reset_at", start.plus(OPERATING_WINDOW).getEpochSecond());
        time.put("operating", 0); // this portal sets no limit on operating time
        return time;
    }

    /** To the microsecond, as PHP's microtime. */
    private static BigDecimal seconds(long whole, int nanos) {
        return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(nanos, 9)).setScale(6, RoundingMode.DOWN);
    }
}
