package dev.b24mcp.adapter.bitrix24.quota;

import java.util.concurrent.TimeUnit;

/**
 * Our picture of the portal's bucket. The portal's own may be fuller, because others on the same address fill it too: a refusal
 * corrects the picture and slows us down for a while. Not safe for use by several threads. Moments are in nanoseconds.
 */
final class LeakyBucket {

    /** A request that we gave up may reach the portal later than that. */
    private static final int MARGIN = 1;

    private static final double SLOWEST = 1.0 / 8;
    private static final double SLOWER = 0.5;
    private static final double FASTER = 1.25;
    private static final int SUCCESSES_TO_SPEED_UP = 20;
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final RateLimit limit;
    private final double capacity;
    private double pace = 1;
    private double level;

    /** Requests that fill the portal's bucket at some moment until their answers are here; we count on the last one. */
    private int underWay;

    private long drainedAt;
    private long slowedAt;
    private int successes;

    LeakyBucket(RateLimit limit, long now) {
        this.limit = limit;
        this.capacity = Math.max(1, limit.burst() - MARGIN);
        this.drainedAt = now;
        this.slowedAt = now - (long) SECOND;
    }

    /** How long until there is room for one more request after that many others; 0 for now. */
    long waitNanos(int others, long now) {
        drain(now);
        var excess = level + underWay + others + 1 - capacity;
        return excess <= 1e-9 ? 0 : (long) Math.ceil(excess / perSecond() * SECOND);
    }

    /** A request leaves us. */
    void take() {
        underWay++;
    }

    /** It has reached the portal, or never will. */
    void arrived(long now) {
        drain(now);
        underWay--;
        level++;
    }

    /** The portal took a request. */
    void accepted() {
        if (pace < 1 && ++successes >= SUCCESSES_TO_SPEED_UP) {
            pace = Math.min(1, pace * FASTER);
            successes = 0;
        }
    }

    /** The portal's bucket is full. Requests that were on their way together are refused together, for one reason. */
    void overflowed(long now) {
        drain(now);
        level = Math.max(level, capacity);
        successes = 0;
        if (now - slowedAt >= SECOND) {
            pace = Math.max(SLOWEST, pace * SLOWER);
            slowedAt = now;
        }
    }

    double level(long now) {
        drain(now);
        return level + underWay;
    }

    double perSecond() {
        return limit.perSecond() * pace;
    }

    private void drain(long now) {
        level = Math.max(0, level - perSecond() * ((now - drainedAt) / SECOND));
        drainedAt = now;
    }
}
