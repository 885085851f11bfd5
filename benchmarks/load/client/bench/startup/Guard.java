package bench.startup;

import bench.load.Options;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Compares the start of our server over each transport with a bare JVM's of the same rounds, and fails above a ratio. */
public final class Guard {
    private static final String LIMITS = "benchmarks/startup/guard.properties";

    private final Properties limits;
    private final Row hello;
    private boolean holds = true;

    private Guard(Properties limits, Row hello) {
        this.limits = limits;
        this.hello = hello;
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.parse(arguments, Map.of("rounds", "15"));
        var targets = Targets.read();
        var ours = Arrays.stream(Transport.values())
                .map(transport -> row(targets.target("ours"), transport))
                .toList();
        var hello = row(targets.target("hello"), Transport.STDIO);
        var guard = new Guard(Targets.properties(LIMITS), hello);
        try (var portal = Portal.start(targets.text("portal"))) {
            var rows = Stream.concat(ours.stream(), Stream.of(hello)).toList();
            new Rounds(new Starter(portal.settings(), Duration.ZERO), rows).run(options.number("rounds"));
        }
        for (var row : ours) {
            guard.compare(row, "wall", Reading::millis);
            guard.compare(row, "cpu", Reading::cpuMillis);
        }
        System.exit(guard.holds ? 0 : 1);
    }

    private static Row row(Target target, Transport transport) {
        return new Row(target, transport, List.of(Moment.INITIALIZE));
    }

    /** By lower quartiles: what else the machine does makes single starts slower, never quicker. */
    private void compare(Row row, String what, ToDoubleFunction<Reading> figure) {
        var key = row.transport().label() + "." + what;
        var limit = Double.parseDouble(limits.getProperty(key));
        var ours = row.series(Moment.INITIALIZE, figure).lowerQuartile();
        var bare = hello.series(Moment.INITIALIZE, figure).lowerQuartile();
        var within = ours / bare <= limit;
        holds &= within;
        System.out.printf(
                Locale.ROOT,
                "%s: initialize %.0f ms, bare JVM %.0f ms, ratio %.2f, limit %.2f%s%n",
                key,
                ours,
                bare,
                ours / bare,
                limit,
                within ? "" : " - TOO SLOW: find what the start has gained, or raise the limit in " + LIMITS);
    }
}
