package dev.b24mcp.bootstrap.e2e.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a process holds; read from outside, so only where there is a /proc.
 *
 * @param threads of the operating system
 * @param virtualThreads those that are alive
 * @param files open files and connections
 * @param heapKilobytes what is left of the heap after a collection
 */
record Vitals(long threads, long virtualThreads, long files, long heapKilobytes) {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern VIRTUAL = Pattern.compile("\"virtual\": true");

    static Vitals of(long pid) throws IOException, InterruptedException {
        // what the first collection finds to be unreachable, some of it is freed by the second only
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        var heap = USED.matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        return new Vitals(count(pid, "task"), virtualThreads(pid), count(pid, "fd"), heap);
    }

    private static long virtualThreads(long pid) throws IOException, InterruptedException {
        var dump = Files.createTempDirectory("soak").resolve("threads.json");
        jcmd(pid, "Thread.dump_to_file", "-format=json", dump.toString());
        return VIRTUAL.matcher(Files.readString(dump)).results().count();
    }

    private static long count(long pid, String folder) throws IOException {
        try (var entries = Files.list(Path.of("/proc", String.valueOf(pid), folder))) {
            return entries.count();
        }
    }

    private static String jcmd(long pid, String... command) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        line.add(String.valueOf(pid));
        line.addAll(List.of(command));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }
}
