package dev.b24mcp.conformance;

import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolDefinition;
import dev.b24mcp.domain.tool.ToolHints;
import dev.b24mcp.domain.tool.ToolOutcome;
import java.util.Map;
import java.util.function.Function;

/** A tool in one piece: what clients are told about it, and what it does. */
record FixtureTool(ToolDefinition definition, Function<ToolCall, ToolOutcome> work) implements Tool {

    private static final ToolHints HARMLESS = new ToolHints(true, false, true, false);

    /** A tool without arguments. */
    static FixtureTool of(String name, String description, Function<ToolCall, ToolOutcome> work) {
        return of(name, description, """
                {"type": "object", "properties": {}, "additionalProperties": false}
                """, work);
    }

    /** A tool whose arguments are described by a JSON Schema. */
    static FixtureTool of(String name, String description, String inputSchema, Function<ToolCall, ToolOutcome> work) {
        var title = name.replace('_', ' ');
        return new FixtureTool(
                new ToolDefinition(name, title, description, HARMLESS, Json.object(inputSchema), Map.of()), work);
    }

    FixtureTool withOutput(String outputSchema) {
        return new FixtureTool(
                new ToolDefinition(
                        definition.name(),
                        definition.title(),
                        definition.description(),
                        definition.hints(),
                        definition.inputSchema(),
                        Json.object(outputSchema)),
                work);
    }

    /** A text argument that the schema requires. */
    static String text(ToolCall call, String argument) {
        return String.valueOf(call.arguments().get(argument));
    }

    @Override
    public ToolOutcome call(ToolCall call) {
        return work.apply(call);
    }
}
