package bench.load;

import bench.http.Connection;
import bench.server.Dialogue;
import bench.server.Era;
import bench.server.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lets wrk call: a client that takes a fraction of the machine that ours does, so that less of what is compared is the client.
 * It looks at the status of the answers only; the first call of each round is judged as {@link ClosedLoop} judges all.
 * WRK in the environment may put another command before it, {@code chrt -b 0 wrk}.
 */
final class Wrk {

    private static final String RESULT = "RESULT ";

    private Wrk() {}

    static Sample run(ServerProcess server, Era era, int concurrency, Duration time)
            throws IOException, InterruptedException {
        var dialogue = new Dialogue(server.target(), era, server.port());
        try (var connection = Connection.open(server.port())) {
            dialogue.open(connection);
            var faults = new Faults();
            var request = judged(dialogue, connection, faults);
            var before = server.usage();
            var counted = wrk(request, server.port(), concurrency, time);
            var after = server.usage();
            for (var fault = 0; fault < counted.errors(); fault++) {
                faults.add("an error that wrk counted");
            }
            dialogue.leave(connection);
            return new Sample(
                    counted.requests() / (counted.micros() / 1e6),
                    counted.p50Micros() / 1e3,
                    counted.p99Micros() / 1e3,
                    (double) (after.cpuMicros() - before.cpuMicros()) / counted.requests(),
                    after.rssKib() / 1024.0,
                    faults.count(),
                    faults.first());
        }
    }

    private static byte[] judged(Dialogue dialogue, Connection connection, Faults faults) throws IOException {
        var call = dialogue.call();
        var buffer = call.number(1);
        var request = new byte[buffer.remaining()];
        buffer.get(request);
        var fault = call.judge(connection.exchange(request));
        if (!fault.isEmpty()) {
            faults.add(fault);
        }
        return request;
    }

    private record Counted(long requests, long micros, long p50Micros, long p99Micros, long errors) {}

    private static Counted wrk(byte[] request, int port, int concurrency, Duration time)
            throws IOException, InterruptedException {
        var script = Files.createTempFile("load", ".lua");
        try {
            Files.writeString(script, lua(request));
            var command = new ArrayList<>(
                    List.of(System.getenv().getOrDefault("WRK", "wrk").strip().split("\\s+")));
            command.addAll(List.of(
                    "-t" + Math.min(2, concurrency),
                    "-c" + concurrency,
                    "-d" + time.toSeconds() + "s",
                    "-s",
                    script.toString(),
                    "http://127.0.0.1:" + port));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = process.inputReader().readAllAsString();
            if (process.waitFor() != 0) {
                throw new IOException("wrk: " + output);
            }
            return counted(output);
        } finally {
            Files.delete(script);
        }
    }

    private static String lua(byte[] request) {
        var quoted = new String(request, StandardCharsets.ISO_8859_1)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
        return """
                local call = "%s"
                request = function() return call end
                done = function(summary, latency, requests)
                    local errors = summary.errors
                    io.write(string.format("%s%%d %%d %%d %%d %%d\\n", summary.requests, summary.duration,
                        latency:percentile(50), latency:percentile(99),
                        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
                end
                """.formatted(quoted, RESULT);
    }

    private static Counted counted(String output) throws IOException {
        var line = output.lines()
                .filter(text -> text.startsWith(RESULT))
                .findFirst()
                .orElseThrow(() -> new IOException("wrk told no result: " + output));
        List<Long> numbers = Arrays.stream(line.substring(RESULT.length()).split(" "))
                .map(Long::parseLong)
                .toList();
        return new Counted(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
    }
}
