package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.quota.Outcome.Operating;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the member {@code time} of an answer tells of the portal's working time. Both moments in it are the portal's own, so a
 * clock that goes wrong here or there does not matter. Old portals tell nothing, and some write the moment as a text.
 */
final class OperatingTime {

    private OperatingTime() {}

    static Optional<Operating> of(@Nullable Object time) {
        if (time instanceof Map<?, ?> told
                && told.get("operating") instanceof Number seconds
                && told.get("operating_reset_at") instanceof Number resetAt) {
            return Optional.of(new Operating(seconds.doubleValue(), until(resetAt, told.get("finish")), false));
        }
        return Optional.empty();
    }

    /** How long a portal that refuses a method for its working time wants it to rest; empty when it does not say. */
    static Optional<Duration> rest(@Nullable Object time) {
        return of(time).map(Operating::resetIn).filter(rest -> !rest.isZero());
    }

    private static Duration until(Number resetAt, @Nullable Object finish) {
        var seconds = finish instanceof Number now ? resetAt.doubleValue() - now.doubleValue() : 0;
        return Duration.ofMillis((long) (Math.clamp(seconds, 0, 600) * 1000));
    }
}
