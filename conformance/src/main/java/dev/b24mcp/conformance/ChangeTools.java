package dev.b24mcp.conformance;

import dev.b24mcp.domain.change.Change;
import dev.b24mcp.domain.change.Changes;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import java.util.List;

/** Tools that pretend that something changed. */
final class ChangeTools {

    private ChangeTools() {}

    static List<FixtureTool> all(Changes changes) {
        return List.of(
                FixtureTool.of(
                        "test_trigger_tool_change",
                        "Says that the list of tools has changed",
                        _ -> publish(changes, new Change.ToolList())),
                FixtureTool.of(
                        "test_trigger_prompt_change",
                        "Says that the list of prompts has changed",
                        _ -> publish(changes, new Change.PromptList())));
    }

    private static ToolOutcome publish(Changes changes, Change change) {
        changes.publish(change);
        return Answered.text("Told whoever listens");
    }
}
