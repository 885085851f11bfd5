package bench.load;

/** What one round of calls came to. */
public record Sample(
        double perSecond,
        double p50Millis,
        double p99Millis,
        double cpuMicros,
        double rssMib,
        int errors,
        String firstError) {

    static Sample of(Latencies.Summary calls, long elapsedNanos, long cpuMicros, long rssKib, Faults faults) {
        return new Sample(
                calls.count() / (elapsedNanos / 1e9),
                calls.p50Millis(),
                calls.p99Millis(),
                calls.count() == 0 ? 0 : (double) cpuMicros / calls.count(),
                rssKib / 1024.0,
                faults.count(),
                faults.first());
    }
}
