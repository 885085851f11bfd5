package dev.b24mcp.domain.tool;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to run a tool.
 *
 * @param arguments plain Java values: {@code String}, {@code Number}, {@code Boolean}, {@code null}, {@code List}, {@code Map}
 * @param inputs the client's answers to what the tool asked in the round before; none in the first round
 * @param state what the tool wanted to remember of the rounds before; empty in the first round
 * @param context the call that is being served
 */
public record ToolCall(
        Map<String, @Nullable Object> arguments,
        Inputs inputs,
        Map<String, @Nullable Object> state,
        CallContext context) {

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public ToolCall(
            Map<String, @Nullable Object> arguments,
            Inputs inputs,
            Map<String, @Nullable Object> state,
            CallContext context) {
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        this.inputs = inputs;
        this.state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
        this.context = context;
    }

    /** The first round of a call that nobody watches. */
    public static ToolCall of(Map<String, @Nullable Object> arguments) {
        return new ToolCall(arguments, Inputs.NONE, Map.of(), CallContext.UNWATCHED);
    }
}
