package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short ways to call a fixture and to play the client. */
final class Fixtures {

    private Fixtures() {}

    static Tool tool(String name) {
        return FixtureCatalog.tools(_ -> {}).stream()
                .filter(tool -> tool.definition().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    /** A round of a call without arguments. */
    static ToolOutcome round(String tool, Inputs inputs, Map<String, @Nullable Object> state) {
        return tool(tool).call(new ToolCall(Map.of(), inputs, state, CallContext.UNWATCHED));
    }

    static Inputs filled(String key, String field, String value) {
        return answers("""
                {"%s": {"action": "accept", "content": {"%s": "%s"}}}""".formatted(key, field, value));
    }

    static Inputs answers(String json) {
        return new Inputs(Json.object(json));
    }
}
