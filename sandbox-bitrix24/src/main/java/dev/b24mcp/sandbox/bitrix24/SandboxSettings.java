package dev.b24mcp.sandbox.bitrix24;

import java.time.Clock;
import java.time.ZoneId;

/**
 * What kind of portal to start.
 *
 * @param port where to listen on 127.0.0.1; 0 picks a free port
 * @param deals how many deals to invent
 * @param leads how many leads
 * @param contacts how many contacts
 * @param users how many employees, at least the administrator
 * @param tasks how many tasks
 * @param seed the same seed and clock give the same portal
 * @param ratePerSecond how many requests drain from the bucket in a second; 1,000,000 and more means no limit at all
 * @param burst how many requests the bucket holds
 * @param zone the portal's time zone
 * @param clock the only source of time: for the data, the bucket and the answers
 */
public record SandboxSettings(
        int port,
        int deals,
        int leads,
        int contacts,
        int users,
        int tasks,
        long seed,
        double ratePerSecond,
        int burst,
        ZoneId zone,
        Clock clock) {
    private static final int HIGHEST_PORT = 65_535;

    public SandboxSettings {
        require(port >= 0 && port <= HIGHEST_PORT, "port must be 0 to 65535");
        require(deals >= 0, "deals must not be negative");
        require(leads >= 0, "leads must not be negative");
        require(contacts >= 0, "contacts must not be negative");
        require(users >= 1, "users must be at least 1");
        require(tasks >= 0, "tasks must not be negative");
        require(ratePerSecond > 0, "ratePerSecond must be positive");
        require(burst > 0, "burst must be positive");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** A middling Moscow firm on a plan that allows 2 requests a second. */
    public static SandboxSettings defaults() {
        return new SandboxSettings(
                0, 1200, 600, 900, 40, 700, 24, 2.0, 50, ZoneId.of("Europe/Moscow"), Clock.systemUTC());
    }

    /** The same with another port. */
    public SandboxSettings withPort(int port) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another deals. */
    public SandboxSettings withDeals(int deals) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another leads. */
    public SandboxSettings withLeads(int leads) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another contacts. */
    public SandboxSettings withContacts(int contacts) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another users. */
    public SandboxSettings withUsers(int users) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another tasks. */
    public SandboxSettings withTasks(int tasks) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another seed. */
    public SandboxSettings withSeed(long seed) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another ratePerSecond. */
    public SandboxSettings withRatePerSecond(double ratePerSecond) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another burst. */
    public SandboxSettings withBurst(int burst) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another zone. */
    public SandboxSettings withZone(ZoneId zone) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }

    /** The same with another clock. */
    public SandboxSettings withClock(Clock clock) {
        return new SandboxSettings(port, deals, leads, contacts, users, tasks, seed, ratePerSecond, burst, zone, clock);
    }
}
