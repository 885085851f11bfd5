package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.quota.Outcome.Operating;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the member {@code time} of an answer tells of the portal's working time. Both moments in it are the portal's own, so a
 * clock that goes wrong here or there does not matter. Old portals tell nothing, and some write the moment as a text. What
 * cannot be is taken for the nearest that can.
 */
final class OperatingTime {

    /** The window that the portal counts in, in seconds. */
    private static final double LONGEST = 600;

    private OperatingTime() {}

    static Optional<Operating> of(@Nullable Object time) {
        if (time instanceof Map<?, ?> told && told.get("operating") instanceof Number seconds) {
            return moment(told.get("operating_reset_at"))
                    .map(resetAt -> new Operating(
                            Math.clamp(seconds.doubleValue(), 0, LONGEST), until(resetAt, finish(told)), false));
        }
        return Optional.empty();
    }

    /** How long a portal that refuses a method for its working time wants it to rest; empty when it does not say. */
    static Optional<Duration> rest(@Nullable Object time) {
        return of(time).map(Operating::resetIn).filter(rest -> !rest.isZero());
    }

    private static Optional<Double> finish(Map<?, ?> told) {
        return moment(told.get("finish")).or(() -> moment(told.get("date_finish")));
    }

    private static Duration until(double resetAt, Optional<Double> now) {
        var seconds = now.map(finish -> resetAt - finish).orElse(0.0);
        return Duration.ofMillis((long) (Math.clamp(seconds, 0, LONGEST) * 1000));
    }

    /** In seconds since 1970. */
    private static Optional<Double> moment(@Nullable Object told) {
        return switch (told) {
            case Number seconds -> Optional.of(seconds.doubleValue());
            case String text -> iso(text);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Double> iso(String text) {
        try {
            return Optional.of((double) OffsetDateTime.parse(text).toEpochSecond());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
