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
    public static Stopwatch start(Clock clock, ZoneId zone) {
        return new Stopwatch(clock, zone, clock.instant());
    }

    public Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    /** As of a method that has used up operating time; a batch has none of its own. */
    public Map<String, Object> stop(Duration operating, Instant resetAt) {
        var time = stop();
        time.put("operating_reset_at", resetAt.getEpochSecond());
        time.put("operating", seconds(operating.getSeconds(), operating.getNano()));
        return time;
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
        return time;
    }

    /** To the microsecond, as PHP's microtime. */
    private static BigDecimal seconds(long whole, int nanos) {
        return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(nanos, 9)).setScale(6, RoundingMode.DOWN);
    }
}
