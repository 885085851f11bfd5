package dev.b24mcp.adapter.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many sockets this process may have. Helidon stops listening for good when there are no more. */
final class Descriptors {

    /** For files, for connections to the CRM, and for whatever else opens one. */
    private static final long RESERVE = 200;

    private static final long ENOUGH = 30_000;

    private static final Pattern OPEN_FILES = Pattern.compile("Max open files +(\\d+)");

    private Descriptors() {}

    /** Connections that can be served without running out. */
    static int connections() {
        return toldByLinux().map(Descriptors::connections).orElseGet(Descriptors::toldByJava);
    }

    /** The same number as Java's, which comes with the memory of the machine and takes ten times as long. */
    static Optional<Long> toldByLinux() {
        try {
            var limit = OPEN_FILES.matcher(Files.readString(Path.of("/proc/self/limits")));
            return limit.find() ? Optional.of(Long.valueOf(limit.group(1))) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static int toldByJava() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? connections(system.getMaxFileDescriptorCount())
                : (int) ENOUGH;
    }

    static int connections(long descriptors) {
        var kept = Math.max(RESERVE, descriptors / 10);
        return (int) Math.max(1, Math.min(ENOUGH, descriptors - kept));
    }
}
