package bench.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The comparison: every way against a fresh portal, one after the other. The table goes to the standard output. */
final class Main {

    private static final String SOURCES = "benchmarks/export/client/bench/export/";

    private Main() {}

    public static void main(String[] args) throws Exception {
        var deals = List.of("10000", "100000", "1000000");
        var readers = List.of("ours", "sdk-batch", "sdk-fetch-list", "page-loop");
        var seconds = 60L;
        for (int i = 0; i < args.length; i += 2) {
            switch (args[i]) {
                case "--deals" -> deals = List.of(args[i + 1].split(","));
                case "--readers" -> readers = List.of(args[i + 1].split(","));
                case "--seconds" -> seconds = Long.parseLong(args[i + 1]);
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        System.out.println("| deals | reader | rows | s | rows/s | first 100,000: rows/s | after 150,000: rows/s | requests | refused |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        try (var warm = Portal.generous()) {
            for (var count : deals) {
                for (var reader : readers) {
                    measure(Long.parseLong(count), reader, seconds, warm);
                }
            }
        }
    }

    private static void measure(long deals, String reader, long seconds, Program warm) throws IOException, InterruptedException {
        System.err.println("reading " + deals + " deals: " + reader);
        try (var portal = Portal.ordinary(deals)) {
            var before = Portal.stats(portal).path("accepted").asLong();
            var pieces = new ArrayList<Timeline.Piece>();
            var process = new ProcessBuilder(command(reader, warm, portal, seconds))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.inputReader().lines().filter(line -> line.matches("\\d+ \\d+")).map(Timeline.Piece::parse).forEach(pieces::add);
            var code = process.waitFor();
            if (code != 0) {
                System.err.println(reader + " ended with " + code);
            }
            var stats = Portal.stats(portal);
            var timeline = new Timeline(pieces);
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %,d | %.1f | %,.0f | %,.0f | %s | %d | %d |",
                    deals, reader, timeline.rows(), timeline.seconds(), timeline.rate(), timeline.rateOfFirst(100_000),
                    Double.isNaN(timeline.rateAfter(150_000)) ? "" : String.format(Locale.ROOT, "%,.0f", timeline.rateAfter(150_000)),
                    stats.path("accepted").asLong() - before, stats.path("refused").asLong()));
        }
    }

    private static List<String> command(String reader, Program warm, Program portal, long seconds) {
        return switch (reader) {
            case "ours" -> java("Ours.java", Portal.root(warm), Portal.TOKEN, Portal.root(portal), Portal.TOKEN);
            case "page-loop" ->
                java(
                        "PageLoop.java",
                        Portal.root(warm),
                        Portal.TOKEN,
                        Portal.root(portal),
                        Portal.TOKEN,
                        String.valueOf(seconds));
            case "sdk-batch" -> node(warm, portal, "batch", seconds);
            case "sdk-fetch-list" -> node(warm, portal, "fetch-list", seconds);
            default -> throw new IllegalArgumentException(reader);
        };
    }

    /** A heap that a million rows would not fit into. */
    private static List<String> java(String main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                "bootstrap/target/b24-mcp.jar",
                SOURCES + main));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> node(Program warm, Program portal, String way, long seconds) {
        return List.of(
                System.getenv("NODE"),
                "benchmarks/export/readers/read.mjs",
                Portal.webhook(warm),
                Portal.webhook(portal),
                way,
                String.valueOf(seconds));
    }
}
