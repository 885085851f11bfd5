package dev.b24mcp.conformance;

import static dev.b24mcp.conformance.Fixtures.answers;
import static dev.b24mcp.conformance.Fixtures.filled;
import static dev.b24mcp.conformance.Fixtures.round;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;
import dev.b24mcp.domain.prompt.PromptCall;
import dev.b24mcp.domain.prompt.PromptOutcome;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import dev.b24mcp.domain.tool.ToolOutcome.NeedsInput;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputRequiredToolsTest {

    private static final String PREFIX = "test_input_required_result_";

    @Test
    void asksForANameAndGreets() {
        assertThat(asked(round(PREFIX + "elicitation", Inputs.NONE, Map.of())).requests())
                .containsOnlyKeys("user_name");
        assertThat(round(PREFIX + "elicitation", filled("user_name", "name", "Alice"), Map.of()))
                .isEqualTo(Answered.text("Hello, Alice!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"wrong_key\": {\"action\": \"accept\", \"content\": {\"name\": \"Alice\"}}}",
                "{\"user_name\": 12345}",
                "{\"user_name\": {\"action\": \"accept\", \"content\": {}}}"
            })
    void asksAgainWhenTheAnswerIsNone(String inputs) {
        assertThat(round(PREFIX + "elicitation", answers(inputs), Map.of())).isInstanceOf(NeedsInput.class);
    }

    @Test
    void aRefusalEndsTheCall() {
        var declined = answers("{\"user_name\": {\"action\": \"decline\"}}");
        assertThat(round(PREFIX + "elicitation", declined, Map.of())).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"request_state", "tampered_state"})
    void aConfirmationCountsOnlyWithTheState(String tool) {
        var first = asked(round(PREFIX + tool, Inputs.NONE, Map.of()));
        var confirmed = answers("{\"confirm\": {\"action\": \"accept\", \"content\": {\"ok\": true}}}");
        assertThat(first.requests()).containsOnlyKeys("confirm");
        assertThat(round(PREFIX + tool, confirmed, first.state())).isEqualTo(Answered.text("state-ok"));
        assertThat(round(PREFIX + tool, confirmed, Map.of())).isInstanceOf(NeedsInput.class);
    }

    @Test
    void asksTwiceAndRemembersSomethingElseEachTime() {
        var first = asked(round(PREFIX + "multi_round", Inputs.NONE, Map.of()));
        assertThat(first.requests()).containsOnlyKeys("step1");
        var second = asked(round(PREFIX + "multi_round", filled("step1", "name", "Alice"), first.state()));
        assertThat(second.requests()).containsOnlyKeys("step2");
        assertThat(second.state()).isNotEmpty().isNotEqualTo(first.state());
        assertThat(round(PREFIX + "multi_round", filled("step2", "color", "blue"), second.state()))
                .isEqualTo(Answered.text("Alice likes blue"));
    }

    @Test
    void asksForEverythingAtOnceUntilAllIsAnswered() {
        var first = asked(round(PREFIX + "multiple_inputs", Inputs.NONE, Map.of()));
        assertThat(first.requests()).containsOnlyKeys("user_name", "greeting", "client_roots");
        assertThat(first.state()).isNotEmpty();
        assertThat(round(PREFIX + "multiple_inputs", filled("user_name", "name", "Alice"), first.state()))
                .isInstanceOf(NeedsInput.class);
        var all = answers("""
                {
                  "user_name": {"action": "accept", "content": {"name": "Alice"}},
                  "greeting": {"role": "assistant", "content": {"type": "text", "text": "Hi"}, "model": "m"},
                  "client_roots": {"roots": [{"uri": "file:///test/root", "name": "Test Root"}]}
                }
                """);
        assertThat(round(PREFIX + "multiple_inputs", all, first.state())).isInstanceOf(Answered.class);
    }

    @Test
    void asksOnlyForWhatTheClientCanDo() {
        assertThat(asked(able(Inputs.NONE, new Listener(Set.of(ClientFeature.SAMPLING))))
                        .requests()
                        .values())
                .containsExactly(new InputRequest.Sampling("Generate a greeting", 50));
        assertThat(able(Inputs.NONE, CallContext.UNWATCHED)).isInstanceOf(Answered.class);
    }

    @Test
    void needsTheModelWhetherTheClientLendsItOrNot() {
        assertThat(asked(round("test_missing_capability", Inputs.NONE, Map.of()))
                        .requests()
                        .values())
                .extracting(InputRequest::feature)
                .containsExactly(ClientFeature.SAMPLING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "decline"})
    void saysWhatBecameOfAForm(String action) {
        var first = asked(round("test_elicitation_sep1034_defaults", Inputs.NONE, Map.of()));
        var key = first.requests().keySet().iterator().next();
        var reply = answers("{\"%s\": {\"action\": \"%s\"}}".formatted(key, action));
        assertThat(round("test_elicitation_sep1034_defaults", reply, Map.of()))
                .isEqualTo(Answered.text("Elicitation completed: action=" + action + ", content={}"));
    }

    @Test
    void aPromptAsksBeforeItIsWritten() {
        var prompt = FixtureCatalog.prompts().getLast();
        assertThat(prompt.get(call(Inputs.NONE))).isInstanceOf(PromptOutcome.NeedsInput.class);
        assertThat(prompt.get(call(filled("user_context", "context", "tests"))))
                .isInstanceOfSatisfying(
                        PromptOutcome.Written.class,
                        written -> assertThat(written.messages()).isNotEmpty());
    }

    private static PromptCall call(Inputs inputs) {
        return new PromptCall(Map.of(), inputs, Map.of(), CallContext.UNWATCHED);
    }

    private static ToolOutcome able(Inputs inputs, CallContext context) {
        return Fixtures.tool(PREFIX + "capabilities").call(new ToolCall(Map.of(), inputs, Map.of(), context));
    }

    private static Questions asked(ToolOutcome outcome) {
        assertThat(outcome).isInstanceOf(NeedsInput.class);
        return ((NeedsInput) outcome).questions();
    }
}
