package dev.b24mcp.application.protocol.method;

import dev.b24mcp.domain.metric.Metric;
import dev.b24mcp.domain.metric.Metric.Kind;
import dev.b24mcp.domain.metric.Metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/** How often each tool was called since the start, and how that ended. Safe for use by many threads at once. */
public final class ToolCalls {

    private final InstantSource clock;
    private final ConcurrentMap<String, Tally> tallies = new ConcurrentHashMap<>();

    public ToolCalls(InstantSource clock) {
        this.clock = clock;
    }

    /** A call of a tool that there is. It counts once it ends. */
    Begun begin(String tool) {
        return new Begun(tool, clock.instant());
    }

    /** What has been counted; nothing of a tool that nobody has called. */
    public List<Metric> metrics() {
        return List.of(
                metric("tool_calls_total", "Calls of a tool that were answered.", tally -> tally.calls.sum()),
                metric(
                        "tool_calls_failed_total",
                        "Those of them whose answer was an error: of the arguments, or of the CRM.",
                        tally -> tally.failed.sum()),
                metric(
                        "tool_call_seconds_total",
                        "How long they took together.",
                        tally -> tally.millis.sum()
                                / (double) Duration.ofSeconds(1).toMillis()));
    }

    private Metric metric(String name, String help, ToDoubleFunction<Tally> value) {
        var samples = new TreeMap<>(tallies)
                .entrySet().stream()
                        .map(tally -> new Sample(tally.getKey(), value.applyAsDouble(tally.getValue())))
                        .toList();
        return new Metric(name, help, Kind.COUNTER, "tool", samples);
    }

    /** A call under way. */
    final class Begun {

        private final String tool;
        private final Instant at;

        private Begun(String tool, Instant at) {
            this.tool = tool;
            this.at = at;
        }

        /** Counts it, unless its client called it off: the thread is interrupted then, and nobody gets the answer. */
        void end(boolean isError) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            var tally = tallies.computeIfAbsent(tool, _ -> new Tally());
            tally.calls.increment();
            tally.millis.add(Math.max(0, Duration.between(at, clock.instant()).toMillis()));
            if (isError) {
                tally.failed.increment();
            }
        }
    }

    private static final class Tally {
        private final LongAdder calls = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final LongAdder millis = new LongAdder();
    }
}
