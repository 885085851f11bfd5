package dev.b24mcp.adapter.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many sockets this process may have. Helidon stops listening for good when there are no more. */
final class Descriptors {

    /** For files, for connections to the CRM, and for whatever else opens one. */
    private static final long RESERVE = 200;

    private static final long ENOUGH = 30_000;

    private Descriptors() {}

    /** Connections that can be served without running out. */
    static int connections() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? connections(system.getMaxFileDescriptorCount())
                : (int) ENOUGH;
    }

    static int connections(long descriptors) {
        var kept = Math.max(RESERVE, descriptors / 10);
        return (int) Math.max(1, Math.min(ENOUGH, descriptors - kept));
    }
}
