package dev.b24mcp.application.protocol.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.protocol.SettableClock;
import dev.b24mcp.domain.metric.Metric;
import dev.b24mcp.domain.metric.Metric.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolCallsTest {

    private final SettableClock clock = new SettableClock();
    private final ToolCalls calls = new ToolCalls(clock);

    @Test
    void countsEachToolByItself() {
        calls.begin("getDeals").end(false);
        calls.begin("getDeals").end(true);
        calls.begin("getContacts").end(false);

        assertThat(samples("tool_calls_total"))
                .containsExactly(new Sample("getContacts", 1), new Sample("getDeals", 2));
        assertThat(samples("tool_calls_failed_total"))
                .containsExactly(new Sample("getContacts", 0), new Sample("getDeals", 1));
    }

    @Test
    void addsUpHowLongTheyTook() {
        var first = calls.begin("getDeals");
        clock.pass(Duration.ofMillis(1200));
        var second = calls.begin("getDeals");
        clock.pass(Duration.ofMillis(300));
        first.end(false);
        second.end(false);

        assertThat(samples("tool_call_seconds_total")).containsExactly(new Sample("getDeals", 1.8));
    }

    @Test
    void knowsNothingOfACallThatHasNotEnded() {
        calls.begin("getDeals");

        assertThat(samples("tool_calls_total")).isEmpty();
    }

    @Test
    void doesNotCountACallThatItsClientCalledOff() {
        var begun = calls.begin("getDeals");
        Thread.currentThread().interrupt();
        begun.end(true);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(samples("tool_calls_total")).isEmpty();
    }

    private List<Sample> samples(String name) {
        return calls.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .map(Metric::samples)
                .findFirst()
                .orElseThrow();
    }
}
