package dev.b24mcp.sandbox.bitrix24.portal;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The portal's leaky bucket: every request adds one, time drains it, a request over the brim is refused. */
public final class Bucket {
    private final Quota quota;
    private final Clock clock;
    private Instant drainedAt;
    private double level;
    private double highest;
    private long accepted;
    private long refused;

    public Bucket(Quota quota, Clock clock) {
        this.quota = quota;
        this.clock = clock;
        this.drainedAt = clock.instant();
    }

    /**
     * What has become of the requests so far.
     *
     * @param highest the highest level ever; 0 without a limit
     */
    public record Tally(long accepted, long refused, double highest) {}

    public synchronized void take() {
        if (!quota.isUnlimited()) {
            drain();
            if (level + 1 > quota.burst()) {
                refused++;
                throw new PortalError(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");
            }
            level++;
            highest = Math.max(highest, level);
        }
        accepted++;
    }

    public synchronized Tally tally() {
        return new Tally(accepted, refused, highest);
    }

    private void drain() {
        var now = clock.instant();
        if (now.isAfter(drainedAt)) {
            var seconds = seconds(Duration.between(drainedAt, now));
            level = Math.max(0, level - quota.ratePerSecond() * seconds);
            drainedAt = now;
        }
    }

    // not toNanos(): a test's clock may jump by centuries
    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
