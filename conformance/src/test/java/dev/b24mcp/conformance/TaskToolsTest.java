package dev.b24mcp.conformance;

import static dev.b24mcp.conformance.Fixtures.answers;
import static dev.b24mcp.conformance.Fixtures.filled;
import static dev.b24mcp.conformance.Fixtures.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.Deferred;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import dev.b24mcp.domain.tool.ToolOutcome.NeedsInput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskToolsTest {

    @Test
    void greetsAtOnce() {
        assertThat(Fixtures.tool("greet").call(ToolCall.of(Map.of("name", "sep-2243"))))
                .isEqualTo(Answered.text("Hello, sep-2243!"));
    }

    @Test
    void slowWorkStopsWhenItIsInterrupted() {
        var job = deferred(Fixtures.tool("slow_compute").call(ToolCall.of(Map.of("seconds", 60, "label", "x"))));
        Thread.currentThread().interrupt();
        var outcome = run(job, Inputs.NONE);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(job.taskRequired()).isFalse();
    }

    @Test
    void slowWorkWithoutSecondsIsAnswered() {
        var job = deferred(Fixtures.tool("slow_compute").call(ToolCall.of(Map.of("seconds", 0, "label", "x"))));
        assertThat(run(job, Inputs.NONE)).isEqualTo(Answered.text("x took 0 ms"));
    }

    @Test
    void theFailingJobFailsAndNeedsATask() {
        var job = deferred(round("failing_job", Inputs.NONE, Map.of()));
        assertThat(job.taskRequired()).isTrue();
        assertThat(run(job, Inputs.NONE)).isInstanceOf(Failed.class);
    }

    @Test
    void theBrokenJobThrows() {
        var job = deferred(round("protocol_error_job", Inputs.NONE, Map.of()));
        assertThatIllegalStateException().isThrownBy(() -> run(job, Inputs.NONE));
    }

    @Test
    void deletionWaitsForTheUser() {
        var job = deferred(Fixtures.tool("confirm_delete").call(ToolCall.of(Map.of("filename", "a.txt"))));
        assertThat(keysAsked(run(job, Inputs.NONE))).containsExactly("confirm");
        assertThat(run(job, answers("{\"confirm\": {\"action\": \"accept\", \"content\": {\"confirm\": true}}}")))
                .isEqualTo(Answered.text("Deleted a.txt"));
        assertThat(run(job, answers("{\"confirm\": {\"action\": \"cancel\"}}"))).isEqualTo(Answered.text("Kept a.txt"));
    }

    @Test
    void onlyTheMissingAnswerIsAskedForAgain() {
        var job = deferred(round("multi_input", Inputs.NONE, Map.of()));
        assertThat(keysAsked(run(job, Inputs.NONE))).containsExactly("first_guest", "second_guest");
        assertThat(keysAsked(run(job, filled("first_guest", "name", "Alice")))).containsExactly("second_guest");
        assertThat(run(job, answers("""
                {
                  "first_guest": {"action": "accept", "content": {"name": "Alice"}},
                  "second_guest": {"action": "accept", "content": {"name": "Bob"}}
                }
                """))).isInstanceOf(Answered.class);
    }

    @Test
    void aQuestionMayComeBeforeTheTask() {
        assertThat(keysAsked(round("test_tool_with_task", Inputs.NONE, Map.of())))
                .containsExactly("user_name");
        var job = deferred(round("test_tool_with_task", filled("user_name", "name", "Alice"), Map.of()));
        assertThat(run(job, Inputs.NONE)).isEqualTo(Answered.text("Hello, Alice!"));
    }

    private static ToolOutcome run(Deferred deferred, Inputs inputs) {
        return deferred.job().run(inputs, CallContext.UNWATCHED);
    }

    private static Deferred deferred(ToolOutcome outcome) {
        assertThat(outcome).isInstanceOf(Deferred.class);
        return (Deferred) outcome;
    }

    private static Iterable<String> keysAsked(ToolOutcome outcome) {
        assertThat(outcome).isInstanceOf(NeedsInput.class);
        return ((NeedsInput) outcome).questions().requests().keySet();
    }
}
