package bench.streams;

import bench.load.ClosedLoop;
import bench.load.Options;
import bench.load.Sample;
import bench.server.Era;
import bench.server.ServerProcess;
import bench.server.Targets;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Measures calls without streams, beside them and after them, in one run against one process. */
public final class Main {
    private static final long QUIET_MICROS = 25_000;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.parse(
                arguments,
                Map.of(
                        "target", "ours",
                        "era", "2026-07-28",
                        "streams", "10000",
                        "seconds", "6",
                        "warmup", "15",
                        "concurrency", "2"));
        var era = Era.of(options.text("era"));
        try (var server = ServerProcess.start(Targets.read().target(options.text("target")))) {
            run(options, server, era);
        }
    }

    private static void run(Options options, ServerProcess server, Era era) throws Exception {
        calls(options, server, era, "warmup");
        var before = calls(options, server, era, "seconds");
        quiet(server);
        var emptyKib = server.usage().rssKib();
        var started = System.nanoTime();
        Sample beside;
        try (var streams = IdleStreams.open(server, era, options.number("streams"))) {
            var seconds = (System.nanoTime() - started) / 1e9;
            quiet(server);
            var fullKib = server.usage().rssKib();
            beside = calls(options, server, era, "seconds");
            print(
                    """

                    %s, %s: %d streams of %d opened in %.1f s, %d failed%s
                    RSS %.0f MiB before, %.0f MiB with them, %.1f KiB each; %.0f MiB after the calls beside them
                    closed by the server meanwhile: %d; bytes received on them: %d

                    | calls, c=%d | req/s | p50 ms | p99 ms | CPU µs/req | errors |
                    |---|---:|---:|---:|---:|---:|
                    """,
                    server.target().name(),
                    era.label(),
                    streams.opened(),
                    options.number("streams"),
                    seconds,
                    streams.faults().count(),
                    streams.faults().count() == 0
                            ? ""
                            : ", first: " + streams.faults().first(),
                    emptyKib / 1024.0,
                    fullKib / 1024.0,
                    (double) (fullKib - emptyKib) / Math.max(1, streams.opened()),
                    beside.rssMib(),
                    streams.closed(),
                    streams.bytes(),
                    options.number("concurrency"));
        }
        quiet(server);
        var after = calls(options, server, era, "seconds");
        row("before", before);
        row("beside the streams", beside);
        row("after", after);
        print(
                "| beside ÷ mean of before and after | %.2f | %.2f | %.2f | %.2f | |%n",
                2 * beside.perSecond() / (before.perSecond() + after.perSecond()),
                2 * beside.p50Millis() / (before.p50Millis() + after.p50Millis()),
                2 * beside.p99Millis() / (before.p99Millis() + after.p99Millis()),
                2 * beside.cpuMicros() / (before.cpuMicros() + after.cpuMicros()));
    }

    private static Sample calls(Options options, ServerProcess server, Era era, String time) throws IOException {
        return ClosedLoop.run(server, era, options.number("concurrency"), options.seconds(time));
    }

    /** Waits until the server rests: what opening and closing streams leaves to do is not the calls' cost. */
    private static void quiet(ServerProcess server) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        long used;
        do {
            used = server.usage().cpuMicros();
            Thread.sleep(500);
        } while (server.usage().cpuMicros() - used > QUIET_MICROS && System.nanoTime() < deadline);
    }

    private static void row(String name, Sample sample) {
        print(
                "| %s | %.0f | %.2f | %.2f | %.0f | %d |%n",
                name, sample.perSecond(), sample.p50Millis(), sample.p99Millis(), sample.cpuMicros(), sample.errors());
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
