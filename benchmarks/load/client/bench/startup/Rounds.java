package bench.startup;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Starts all rows in turn, round after round. */
record Rounds(Starter starter, List<Row> rows) {

    /** Starts everything once to fill the caches of the machine, then as many rounds as asked. */
    void run(int count) throws IOException, InterruptedException {
        for (var row : rows) {
            Command.build(row.target());
        }
        for (var round = 0; round <= count; round++) {
            // each begins with another row, so that none is always the one that comes after a pause
            for (var turn = 0; turn < rows.size(); turn++) {
                start(rows.get((turn + round) % rows.size()), round);
            }
        }
    }

    private void start(Row row, int round) throws IOException, InterruptedException {
        for (var moment : row.moments()) {
            var reading = starter.measure(row.target(), row.transport(), moment);
            if (round > 0) {
                row.add(moment, reading);
            }
            System.err.printf(
                    Locale.ROOT,
                    "%s %s over %s, %s: %.0f ms, CPU %.0f ms%n",
                    round == 0 ? "warm-up" : "round " + round,
                    row.target().name(),
                    row.transport().label(),
                    moment.label(),
                    reading.millis(),
                    reading.cpuMillis());
        }
    }
}
