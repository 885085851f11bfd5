package bench.load;

import java.util.Arrays;

/** Every latency of a round, kept whole: percentiles are exact. */
final class Latencies {
    private long[] nanos = new long[1 << 16];
    private int size;

    /** How many there were, and their percentiles. */
    record Summary(int count, double p50Millis, double p99Millis) {}

    void add(long value) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = value;
    }

    void clear() {
        size = 0;
    }

    Summary summary() {
        Arrays.sort(nanos, 0, size);
        return new Summary(size, percentile(50), percentile(99));
    }

    private double percentile(int percent) {
        return size == 0 ? 0 : nanos[(int) Math.min(size - 1L, (long) size * percent / 100)] / 1e6;
    }
}
