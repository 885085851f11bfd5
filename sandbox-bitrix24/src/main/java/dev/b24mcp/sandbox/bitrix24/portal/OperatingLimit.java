package dev.b24mcp.sandbox.bitrix24.portal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long each method may work for a caller in ten minutes.
 *
 * @param most above it the method is refused
 * @param costs how long methods pretend to work, by lower-case name; the others take what they really take
 */
public record OperatingLimit(Duration most, Map<String, Duration> costs) {

    public OperatingLimit {
        costs = Map.copyOf(costs);
        if (most.isNegative() || costs.values().stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("An operating time must not be negative");
        }
    }

    /** As portals in the cloud have it. */
    public static OperatingLimit cloud() {
        return of(Duration.ofMinutes(8));
    }

    /** As portals of one's own have it. */
    public static OperatingLimit off() {
        return of(ChronoUnit.FOREVER.getDuration());
    }

    public static OperatingLimit of(Duration most) {
        return new OperatingLimit(most, Map.of());
    }

    /** The same, and the method pretends to work that long. */
    public OperatingLimit withCost(String method, Duration cost) {
        var more = new HashMap<>(costs);
        more.put(method.toLowerCase(Locale.ROOT), cost);
        return new OperatingLimit(most, more);
    }
}
