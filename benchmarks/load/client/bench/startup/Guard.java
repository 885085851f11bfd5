package bench.startup;

import bench.load.Options;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Compares the start of our server over stdio with a bare JVM's of the same rounds, and fails above a ratio. */
public final class Guard {
    private static final String LIMITS = "benchmarks/startup/guard.properties";

    private Guard() {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.parse(arguments, Map.of("rounds", "15"));
        var limits = Targets.properties(LIMITS);
        var targets = Targets.read();
        var rows = List.of("ours", "hello").stream()
                .map(name -> new Row(targets.target(name), Transport.STDIO, List.of(Moment.INITIALIZE)))
                .toList();
        try (var portal = Portal.start(targets.text("portal"))) {
            new Rounds(new Starter(portal.settings(), Duration.ZERO), rows).run(options.number("rounds"));
        }
        var fast = holds("wall", rows, Reading::millis, Double.parseDouble(limits.getProperty("wall")));
        var cheap = holds("cpu", rows, Reading::cpuMillis, Double.parseDouble(limits.getProperty("cpu")));
        System.exit(fast && cheap ? 0 : 1);
    }

    /** By lower quartiles: what else the machine does makes single starts slower, never quicker. */
    private static boolean holds(String what, List<Row> rows, ToDoubleFunction<Reading> figure, double limit) {
        var ours = rows.getFirst().series(Moment.INITIALIZE, figure).lowerQuartile();
        var hello = rows.getLast().series(Moment.INITIALIZE, figure).lowerQuartile();
        var ratio = ours / hello;
        var holds = ratio <= limit;
        System.out.printf(
                Locale.ROOT,
                "%s: initialize over stdio %.0f ms, bare JVM %.0f ms, ratio %.2f, limit %.2f%s%n",
                what,
                ours,
                hello,
                ratio,
                limit,
                holds ? "" : " - TOO SLOW: find what the start has gained, or raise the limit in " + LIMITS);
        return holds;
    }
}
