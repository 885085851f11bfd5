package bench.load;

import bench.server.Era;
import bench.server.ServerProcess;
import bench.server.Targets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts every target, measures them in turn round after round, and prints a table for each concurrency. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var targets = Targets.read();
        var options = Options.parse(
                arguments,
                Map.of(
                        "rounds", "4",
                        "seconds", "6",
                        "warmup", "8",
                        "concurrency", "32,2",
                        "client", "own",
                        "targets", String.join(",", targets.names())));
        var client = client(options.text("client"));
        var servers = new ArrayList<ServerProcess>();
        try {
            for (var name : options.names("targets")) {
                servers.add(ServerProcess.start(targets.target(name)));
                System.err.println(name + " is listening");
            }
            warmUp(rows(servers), options, client);
            for (int concurrency : options.numbers("concurrency")) {
                var rows = rows(servers);
                for (var round = 0; round < options.number("rounds"); round++) {
                    measure(rows, round, concurrency, options.seconds("seconds"), client);
                }
                System.out.println(new Table(rows).print(concurrency));
            }
        } finally {
            servers.forEach(ServerProcess::close);
        }
    }

    private interface Client {
        Sample run(ServerProcess server, Era era, int concurrency, Duration time) throws Exception;
    }

    private static Client client(String name) {
        return switch (name) {
            case "own" -> ClosedLoop::run;
            case "wrk" -> Wrk::run;
            default -> throw new IllegalArgumentException("--client own or wrk, not " + name);
        };
    }

    private static List<Row> rows(List<ServerProcess> servers) {
        return servers.stream()
                .flatMap(server -> server.target().eras().stream().map(era -> new Row(server, era)))
                .toList();
    }

    private static void warmUp(List<Row> rows, Options options, Client client) throws Exception {
        for (int concurrency : options.numbers("concurrency")) {
            measure(rows, 0, concurrency, options.seconds("warmup"), client);
        }
    }

    /** One round; each begins with another target, so that none is always the one that comes after a pause. */
    private static void measure(List<Row> rows, int round, int concurrency, Duration time, Client client)
            throws Exception {
        for (var turn = 0; turn < rows.size(); turn++) {
            var row = rows.get((turn + round) % rows.size());
            var sample = client.run(row.server(), row.era(), concurrency, time);
            row.samples().add(sample);
            System.err.printf(
                    "c=%d round %d %s: %.0f req/s%s%n",
                    concurrency,
                    round + 1,
                    row.label(),
                    sample.perSecond(),
                    sample.errors() == 0 ? "" : ", errors " + sample.errors() + ", first: " + sample.firstError());
        }
    }
}
