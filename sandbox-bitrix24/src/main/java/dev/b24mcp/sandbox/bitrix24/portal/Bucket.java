package dev.b24mcp.sandbox.bitrix24.portal;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The portal's leaky bucket: every request adds one, time drains it, a request over the brim is refused. */
public final class Bucket {
    /** From here on nothing is refused, even when the clock stands still and drains nothing. */
    private static final double UNLIMITED = 1_000_000;

    private final double ratePerSecond;
    private final int burst;
    private final Clock clock;
    private Instant drainedAt;
    private double level;

    public Bucket(double ratePerSecond, int burst, Clock clock) {
        this.ratePerSecond = ratePerSecond;
        this.burst = burst;
        this.clock = clock;
        this.drainedAt = clock.instant();
    }

    public synchronized void take() {
        if (ratePerSecond >= UNLIMITED) {
            return;
        }
        drain();
        if (level + 1 > burst) {
            throw new PortalError(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");
        }
        level++;
    }

    private void drain() {
        var now = clock.instant();
        if (now.isAfter(drainedAt)) {
            var seconds = seconds(Duration.between(drainedAt, now));
            level = Math.max(0, level - ratePerSecond * seconds);
            drainedAt = now;
        }
    }

    // not toNanos(): a test's clock may jump by centuries
    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
