package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.data.Volume;
import dev.b24mcp.sandbox.bitrix24.fault.FaultRule;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingLimit;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What kind of portal to start. Each {@code with} method gives the same with one thing different.
 *
 * @param port where to listen on 127.0.0.1; 0 picks a free port
 * @param seed the same seed and clock give the same portal
 * @param volume how many records to invent
 * @param quota how many requests are taken
 * @param operating how long methods may work
 * @param latency how long an answer takes at least
 * @param tokenLifetime how long the access tokens of its application live
 * @param faults what goes wrong from the start
 * @param zone the portal's time zone
 * @param clock the only source of time: for the data, the limits and the answers
 */
public record SandboxSettings(
        int port,
        long seed,
        Volume volume,
        Quota quota,
        OperatingLimit operating,
        Duration latency,
        Duration tokenLifetime,
        List<FaultRule> faults,
        ZoneId zone,
        Clock clock) {
    private static final int HIGHEST_PORT = 65_535;

    public SandboxSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must be 0 to 65535");
        }
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative");
        }
        if (!tokenLifetime.isPositive()) {
            throw new IllegalArgumentException("tokens must live");
        }
        faults = List.copyOf(faults);
    }

    /** A middling Moscow firm on a plan that allows 2 requests a second, in a cloud that answers at once. */
    public static SandboxSettings defaults() {
        return new SandboxSettings(
                0,
                24,
                Volume.middling(),
                Quota.standard(),
                OperatingLimit.cloud(),
                Duration.ZERO,
                Duration.ofHours(1),
                List.of(),
                ZoneId.of("Europe/Moscow"),
                Clock.systemUTC());
    }

    public SandboxSettings withVolume(UnaryOperator<Volume> change) {
        return withVolume(change.apply(volume));
    }

    public SandboxSettings withPort(int port) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }

    public SandboxSettings withSeed(long seed) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }

    public SandboxSettings withVolume(Volume volume) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }

    public SandboxSettings withQuota(Quota quota) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }

    public SandboxSettings withOperating(OperatingLimit operating) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }

    public SandboxSettings withLatency(Duration latency) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }

    public SandboxSettings withTokenLifetime(Duration tokenLifetime) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }

    public SandboxSettings withFaults(List<FaultRule> faults) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }

    public SandboxSettings withZone(ZoneId zone) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }

    public SandboxSettings withClock(Clock clock) {
        return new SandboxSettings(port, seed, volume, quota, operating, latency, tokenLifetime, faults, zone, clock);
    }
}
