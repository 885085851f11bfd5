package dev.b24mcp.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.change.Change;
import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneRoundToolsTest {

    private final Listener client = new Listener(Set.of());

    @Test
    void progressIsReportedThreeTimes() {
        assertThat(Fixtures.tool("test_tool_with_progress").call(callOfTheClient()))
                .isInstanceOf(Answered.class);
        assertThat(client.heard).containsExactly("0 of 100", "50 of 100", "100 of 100");
    }

    @Test
    void threeRemarksAreMade() {
        assertThat(Fixtures.tool("test_tool_with_logging").call(callOfTheClient()))
                .isInstanceOf(Answered.class);
        assertThat(client.heard)
                .containsExactly(
                        "INFO Tool execution started", "INFO Tool processing data", "INFO Tool execution completed");
    }

    @Test
    void aWaitingToolGivesWayToAnInterruptAndKeepsIt() {
        Thread.currentThread().interrupt();
        var outcome = Fixtures.tool("test_reconnection").call(ToolCall.of(Map.of()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(Failed.class);
    }

    @Test
    void eachTriggerTellsOfItsOwnChange() {
        var changes = new ArrayList<Change>();
        FixtureCatalog.tools(changes::add).stream()
                .filter(tool -> tool.definition().name().startsWith("test_trigger_"))
                .forEach(tool -> tool.call(ToolCall.of(Map.of())));
        assertThat(changes).containsExactly(new Change.ToolList(), new Change.PromptList());
    }

    @Test
    void aLookedUpRecordIsOfOrdinarySizeAndSaysTheSameTwice() {
        var outcome = (Answered) Fixtures.tool("lookup").call(ToolCall.of(Map.of("id", "17")));
        var text = ((Content.Text) outcome.content().getFirst()).text();
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(200, 300);
        assertThat(Json.object(text)).isEqualTo(outcome.structured()).containsEntry("id", "17");
        assertThat(Fixtures.tool("lookup").definition().outputSchema()).isNotEmpty();
    }

    private ToolCall callOfTheClient() {
        return new ToolCall(Map.of(), Inputs.NONE, Map.of(), client);
    }
}
