package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.quota.PortalQuota;
import java.time.Duration;

/**
 * Until when a call has to be answered, with all its waits and tries.
 *
 * @param nanos the moment, on the quota's clock
 */
record Deadline(long nanos, PortalQuota clock) {

    static Deadline in(Duration time, PortalQuota clock) {
        return new Deadline(clock.now() + time.toNanos(), clock);
    }

    boolean isOver() {
        return nanos - clock.now() <= 0;
    }

    boolean allows(Duration wait) {
        return wait.compareTo(left()) <= 0;
    }

    Duration atMost(Duration time) {
        var left = left();
        return left.compareTo(time) < 0 ? left : time;
    }

    /** Never nothing, which would not be waited for at all. */
    Duration left() {
        return Duration.ofNanos(Math.max(1, nanos - clock.now()));
    }
}
