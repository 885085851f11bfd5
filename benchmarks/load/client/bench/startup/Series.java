package bench.startup;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One figure of all rounds, in their order. */
record Series(double[] values) {

    double median() {
        var sorted = sorted();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** What the quickest quarter of the rounds did not exceed: a busy machine only ever adds. */
    double lowerQuartile() {
        return sorted()[(values.length - 1) / 4];
    }

    double min() {
        return DoubleStream.of(values).min().orElseThrow();
    }

    double max() {
        return DoubleStream.of(values).max().orElseThrow();
    }

    /** This figure in parts of another one's of the same round. */
    Series dividedBy(Series other) {
        return new Series(IntStream.range(0, values.length)
                .mapToDouble(round -> values[round] / other.values[round])
                .toArray());
    }

    private double[] sorted() {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
