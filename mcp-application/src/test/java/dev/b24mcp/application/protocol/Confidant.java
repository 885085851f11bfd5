package dev.b24mcp.application.protocol;

import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolDefinition;
import dev.b24mcp.domain.tool.ToolHints;
import dev.b24mcp.domain.tool.ToolOutcome;
import java.util.Map;
import java.util.function.Function;

/** A tool that does with each call what a test says. */
record Confidant(Function<ToolCall, ToolOutcome> answer) implements Tool {

    static final String NAME = "confidant";

    /** Tells something of the call. */
    static Confidant telling(Function<ToolCall, Object> fact) {
        return new Confidant(call -> told(fact.apply(call)));
    }

    static ToolOutcome told(Object fact) {
        return ToolOutcome.Answered.text(String.valueOf(fact));
    }

    @Override
    public ToolDefinition definition() {
        return new ToolDefinition(
                NAME, "Confidant", "Tells", ToolHints.READS_OUTSIDE, Map.of("type", "object"), Map.of());
    }

    @Override
    public ToolOutcome call(ToolCall call) {
        return answer.apply(call);
    }
}
