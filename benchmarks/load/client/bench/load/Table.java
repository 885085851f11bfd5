package bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The rows as a Markdown table: medians over the rounds, and ratios of rounds that ran side by side. */
final class Table {
    private final List<Row> rows;

    Table(List<Row> rows) {
        this.rows = rows;
    }

    String print(int concurrency) {
        var text = new StringBuilder(
                "\n| c=%d | req/s (min–max) | ratio | p50 ms | p99 ms | CPU µs/req | CPU ratio | RSS MiB | errors |\n"
                        .formatted(concurrency));
        text.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f (%.0f–%.0f) | %.2f | %.2f | %.2f | %.0f | %.2f | %.0f | %d |\n",
                row.label(),
                median(row, Sample::perSecond),
                row.samples().stream().mapToDouble(Sample::perSecond).min().orElseThrow(),
                row.samples().stream().mapToDouble(Sample::perSecond).max().orElseThrow(),
                ratio(row, Sample::perSecond),
                median(row, Sample::p50Millis),
                median(row, Sample::p99Millis),
                median(row, Sample::cpuMicros),
                ratio(row, Sample::cpuMicros),
                median(row, Sample::rssMib),
                row.samples().stream().mapToInt(Sample::errors).sum());
    }

    /** The median over the rounds of this row's figure divided by the base's figure of the same round. */
    private double ratio(Row row, ToDoubleFunction<Sample> figure) {
        var base = base(row).samples();
        return median(IntStream.range(0, row.samples().size())
                .mapToDouble(
                        round -> figure.applyAsDouble(row.samples().get(round)) / figure.applyAsDouble(base.get(round)))
                .toArray());
    }

    /** The first target's row of the same era, or its first row where it does not speak that era. */
    private Row base(Row row) {
        var first = rows.getFirst();
        return rows.stream()
                .filter(other -> other.server() == first.server() && other.era() == row.era())
                .findFirst()
                .orElse(first);
    }

    private static double median(Row row, ToDoubleFunction<Sample> figure) {
        return median(row.samples().stream().mapToDouble(figure).toArray());
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
