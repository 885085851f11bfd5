package dev.b24mcp.adapter.bitrix24.quota;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How long the portal has worked for each method within its window of ten minutes, as its answers tell. Over the limit it
 * refuses the method until the oldest minute has passed, so we slow down before. Not safe for use by several threads.
 */
final class OperatingBudget {

    /** From this part of the limit on each call waits a little, and longer with each step. */
    private static final double SLOW_FROM = 0.8;

    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    /** Nothing is remembered longer, whatever somebody on the way to the portal says. */
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** What a method's window is counted in. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final double limit;
    private final Map<String, Use> uses = new HashMap<>();

    OperatingBudget(Duration limit) {
        this.limit = limit.toMillis() / 1000.0;
    }

    /**
     * The portal has told how long it has worked.
     *
     * @param seconds in the whole window
     * @param resetIn until some of that is forgotten
     */
    void used(String method, double seconds, Duration resetIn, long now) {
        var before = uses.get(method);
        var cost = before == null ? 0 : Math.max(0, seconds - before.seconds);
        uses.put(method, new Use(seconds, cost, now, now + nanos(resetIn)));
    }

    /** The portal refuses the method. */
    void exhausted(String method, Duration resetIn, long now) {
        uses.put(method, new Use(limit, 0, now, now + nanos(resetIn.isZero() ? MINUTE : resetIn)));
    }

    private static long nanos(Duration resetIn) {
        return (resetIn.compareTo(WINDOW) < 0 ? resetIn : WINDOW).toNanos();
    }

    /** How long the slowest of the methods has to wait; 0 for not at all. */
    long waitNanos(Set<String> methods, long now) {
        return methods.stream()
                .map(uses::get)
                .filter(use -> use != null)
                .mapToLong(use -> waitNanos(use, now))
                .max()
                .orElse(0);
    }

    private long waitNanos(Use use, long now) {
        if (now >= use.resetAt) {
            // some of it is forgotten; how much, only the next answer tells
            return 0;
        }
        if (isHeldBack(use)) {
            return use.resetAt - now;
        }
        var step = (use.seconds / limit - SLOW_FROM) / (1 - SLOW_FROM) * LONGEST_STEP.toNanos();
        return step <= 0 ? 0 : Math.max(0, Math.min(use.resetAt, use.toldAt + (long) step) - now);
    }

    private boolean isHeldBack(Use use) {
        return use.seconds >= limit || use.seconds + use.cost > limit;
    }

    /** Seconds by method, those forgotten by now left out; a method that has to wait until then has used up the limit. */
    Map<String, Double> seconds(long now) {
        var seconds = new LinkedHashMap<String, Double>();
        uses.forEach((method, use) -> {
            if (now < use.resetAt) {
                seconds.put(method, isHeldBack(use) ? Math.max(use.seconds, limit) : use.seconds);
            }
        });
        return seconds;
    }

    /**
     * One method's use.
     *
     * @param seconds in the window
     * @param cost what the last call added
     */
    private record Use(double seconds, double cost, long toldAt, long resetAt) {}
}
