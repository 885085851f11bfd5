package bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process and its descendants have cost so far.
 *
 * @param cpuMillis processor time, children that have ended included
 * @param rssMib memory resident; pages shared by several processes count in each
 * @param pssMib the same with shared pages divided among their users; NaN where the kernel does not tell
 */
record Cost(double cpuMillis, double rssMib, double pssMib) {
    // USER_HZ, which Linux shows to programs as 100 on every architecture that matters here
    private static final double MILLIS_PER_TICK = 10;

    static Cost of(ProcessHandle process) {
        // first, because finding the descendants takes time in which the process works on
        var cost = new Cost(cpu(process.pid()), 0, 0).plus(memory(process.pid()));
        for (var descendant : process.descendants().toList()) {
            var pid = descendant.pid();
            cost = cost.plus(new Cost(cpu(pid), 0, 0)).plus(memory(pid));
        }
        return cost;
    }

    private static double cpu(long pid) {
        return ProcessorClock.nanos(pid) / 1e6 + endedChildren(pid);
    }

    /** What a script's commands took: it waits for them and then becomes the server. */
    private static double endedChildren(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the name in brackets may have spaces; cutime and cstime are fields 16 and 17
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Cost memory(long pid) {
        return new Cost(0, kib(pid, "status", "VmRSS:") / 1024, kib(pid, "smaps_rollup", "Pss:") / 1024);
    }

    private static double kib(long pid, String file, String key) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/" + file))) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }

    private Cost plus(Cost other) {
        return new Cost(cpuMillis + other.cpuMillis, rssMib + other.rssMib, pssMib + other.pssMib);
    }
}
