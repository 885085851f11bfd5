package bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time used so far and memory resident now, from /proc. */
public record Usage(long cpuMicros, long rssKib) {
    // USER_HZ, which Linux shows to programs as 100 on every architecture that matters here
    private static final long MICROS_PER_TICK = 10_000;

    /** Of one process; nothing if it is gone. */
    static Usage of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the name in brackets may have spaces; utime and stime are fields 14 and 15
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return new Usage(ticks * MICROS_PER_TICK, rss(pid));
        } catch (IOException gone) {
            return new Usage(0, 0);
        }
    }

    private static long rss(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    Usage plus(Usage other) {
        return new Usage(cpuMicros + other.cpuMicros, rssKib + other.rssKib);
    }
}
