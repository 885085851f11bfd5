package bench.startup;

import bench.load.Options;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** Starts every target many times over each of its transports, in turn, and prints a table for each transport. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var targets = Targets.read();
        var options = Options.parse(
                arguments, Map.of("rounds", "9", "settle", "1000", "targets", String.join(",", targets.names())));
        var rows = Arrays.stream(Transport.values())
                .flatMap(transport -> options.names("targets").stream()
                        .map(targets::target)
                        .filter(target -> target.speaks(transport))
                        .map(target -> new Row(target, transport, target.moments(transport))))
                .toList();
        try (var portal = Portal.start(targets.text("portal"))) {
            var starter = new Starter(portal.settings(), Duration.ofMillis(options.number("settle")));
            new Rounds(starter, rows).run(options.number("rounds"));
        }
        for (var transport : Transport.values()) {
            if (rows.stream().anyMatch(row -> row.transport() == transport)) {
                System.out.println(new Table(transport, rows).print());
            }
        }
        System.out.println(new Goals(targets, rows).print());
    }
}
