package dev.b24mcp.adapter.bitrix24.quota;

import java.time.Duration;

/**
 * A portal's leaky bucket: each request adds a drop, time drains it, a request over the brim is refused.
 *
 * @param perSecond drops drained in a second
 * @param burst drops that the bucket holds
 */
public record RateLimit(double perSecond, int burst) {

    /** Every plan but the Enterprise one. */
    public static final RateLimit STANDARD = new RateLimit(2, 50);

    /** The Enterprise plan. */
    public static final RateLimit ENTERPRISE = new RateLimit(5, 250);

    public RateLimit {
        if (!(perSecond > 0) || Double.isInfinite(perSecond) || burst < 1) {
            throw new IllegalArgumentException(
                    "a rate above zero and a burst of at least one: " + perSecond + ", " + burst);
        }
    }

    /** How long a full bucket takes to run out. */
    public Duration drain() {
        return Duration.ofMillis(Math.round(1000 * burst / perSecond));
    }
}
