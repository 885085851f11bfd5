package bench.startup;

import java.util.List;
import java.util.Locale;

/** The rows of one transport as a Markdown table: medians over the rounds, ratios of starts of the same round. */
final class Table {
    private static final List<Moment> ANSWERS = List.of(Moment.INITIALIZE, Moment.CALL);

    private final Transport transport;
    private final List<Row> rows;

    Table(Transport transport, List<Row> all) {
        this.transport = transport;
        this.rows = all.stream().filter(row -> row.transport() == transport).toList();
    }

    String print() {
        var head = new StringBuilder("\n| " + transport.label() + " |");
        var line = new StringBuilder("|---|");
        if (transport == Transport.HTTP) {
            head.append(" ready, ms (min–max) |");
            line.append("---:|");
        }
        for (var moment : ANSWERS) {
            head.append(" %s, ms (min–max) | ratio | CPU, ms |".formatted(moment.label()));
            line.append("---:|---:|---:|");
        }
        for (var moment : ANSWERS) {
            head.append(" RSS / PSS after %s, MiB |".formatted(moment.label()));
            line.append("---:|");
        }
        var text = head.append("\n").append(line).append("\n");
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private String line(Row row) {
        var line = new StringBuilder("| " + row.target().name() + " |");
        if (transport == Transport.HTTP) {
            line.append(row.moments().contains(Moment.HEALTH) ? time(row, Moment.HEALTH) : " |");
        }
        for (var moment : ANSWERS) {
            line.append(row.moments().contains(moment) ? time(row, moment) + ratio(row, moment) : " | | |");
        }
        for (var moment : ANSWERS) {
            line.append(row.moments().contains(moment) ? memory(row, moment) : " |");
        }
        return line.append("\n").toString();
    }

    private static String time(Row row, Moment moment) {
        var time = row.series(moment, Reading::millis);
        return String.format(Locale.ROOT, " %.0f (%.0f–%.0f) |", time.median(), time.min(), time.max());
    }

    private String ratio(Row row, Moment moment) {
        var cpu = row.series(moment, Reading::cpuMillis).median();
        var first = rows.getFirst();
        if (!first.moments().contains(moment)) {
            return String.format(Locale.ROOT, " | %.0f |", cpu);
        }
        var ratio = row.series(moment, Reading::millis).dividedBy(first.series(moment, Reading::millis));
        return String.format(Locale.ROOT, " %.2f | %.0f |", ratio.median(), cpu);
    }

    private static String memory(Row row, Moment moment) {
        return String.format(
                Locale.ROOT,
                " %.0f / %.0f |",
                row.series(moment, Reading::rssMib).median(),
                row.series(moment, Reading::pssMib).median());
    }
}
