package dev.b24mcp.sandbox.bitrix24.portal;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long each method has worked for each caller in the last ten minutes, and whether that is too long. */
public final class OperatingTime {
    private final OperatingLimit limit;
    private final Clock clock;
    private final Map<Key, TenMinutes> windows = new ConcurrentHashMap<>();

    private record Key(String caller, String method) {}

    /**
     * What a method has used up.
     *
     * @param resetAt when the oldest minute of it will be forgotten
     */
    public record Usage(Duration spent, Instant resetAt) {}

    public OperatingTime(OperatingLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Refuses the method, and it alone, to a caller that has used up its time. */
    public void check(String caller, String method) {
        if (window(caller, method).sum(clock.instant()).compareTo(limit.most()) > 0) {
            throw new PortalError(429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit.");
        }
    }

    /** Notes a call; how long it took counts only when nothing else is pretended. */
    public Usage note(String caller, String method, Duration took) {
        return window(caller, method).add(clock.instant(), limit.costs().getOrDefault(method, took));
    }

    private TenMinutes window(String caller, String method) {
        return windows.computeIfAbsent(new Key(caller, method), key -> new TenMinutes());
    }
}
