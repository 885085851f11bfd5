package bench.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Whether the first target starts faster than each of its rivals, and idles in less memory than they and the limit. */
final class Goals {
    private static final double BYTES_PER_MIB = 1024 * 1024;
    private static final double BYTES_PER_MB = 1e6;

    private final Targets targets;
    private final List<Row> rows;

    Goals(Targets targets, List<Row> rows) {
        this.targets = targets;
        this.rows = rows;
    }

    String print() {
        var lines = new ArrayList<String>();
        for (var transport : Transport.values()) {
            var all = rows.stream().filter(row -> row.transport() == transport).toList();
            if (all.isEmpty()) {
                continue;
            }
            var ours = all.getFirst();
            var limit = Double.parseDouble(targets.text("goal." + transport.label() + ".rss"));
            var rss = idle(ours);
            lines.add(line(
                    rss * BYTES_PER_MIB <= limit * BYTES_PER_MB,
                    String.format(
                            Locale.ROOT,
                            "%s, RSS after initialize: %s %.1f MiB = %.1f MB, limit %.0f MB",
                            transport.label(),
                            ours.target().name(),
                            rss,
                            rss * BYTES_PER_MIB / BYTES_PER_MB,
                            limit)));
            all.stream()
                    .skip(1)
                    .filter(row ->
                            targets.list("goal.rivals").contains(row.target().name()))
                    .forEach(rival -> {
                        lines.add(below("initialize", "ms", ours, rival, Reading::millis));
                        lines.add(below("RSS after initialize", "MiB", ours, rival, Reading::rssMib));
                    });
        }
        return String.join("\n", lines);
    }

    private static String below(String what, String unit, Row ours, Row rival, ToDoubleFunction<Reading> figure) {
        var mine = ours.series(Moment.INITIALIZE, figure).median();
        var theirs = rival.series(Moment.INITIALIZE, figure).median();
        return line(
                mine < theirs,
                String.format(
                        Locale.ROOT,
                        "%s, %s: %s %.1f %s, %s %.1f %s",
                        ours.transport().label(),
                        what,
                        ours.target().name(),
                        mine,
                        unit,
                        rival.target().name(),
                        theirs,
                        unit));
    }

    private static double idle(Row row) {
        return row.series(Moment.INITIALIZE, Reading::rssMib).median();
    }

    private static String line(boolean reached, String text) {
        return "- " + (reached ? "reached: " : "**not reached**: ") + text;
    }
}
