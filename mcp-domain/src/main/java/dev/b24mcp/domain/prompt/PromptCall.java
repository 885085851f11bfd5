package dev.b24mcp.domain.prompt;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to write a prompt out.
 *
 * @param arguments what the user filled in
 * @param inputs the client's answers to what the prompt asked in the round before
 * @param state what the prompt wanted to remember of the rounds before
 * @param context the call that is being served
 */
public record PromptCall(
        Map<String, String> arguments, Inputs inputs, Map<String, @Nullable Object> state, CallContext context) {

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public PromptCall(
            Map<String, String> arguments, Inputs inputs, Map<String, @Nullable Object> state, CallContext context) {
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        this.inputs = inputs;
        this.state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
        this.context = context;
    }
}
