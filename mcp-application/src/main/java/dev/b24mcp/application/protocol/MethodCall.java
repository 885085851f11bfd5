package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One round of a request.
 *
 * @param params the request's parameters
 * @param inputs the client's answers to what the round before asked; none in the first round
 * @param state what the round before wanted to remember; empty in the first round
 * @param context how to talk back before the answer
 */
public record MethodCall(ObjectNode params, Inputs inputs, Map<String, @Nullable Object> state, CallContext context) {

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public MethodCall(ObjectNode params, Inputs inputs, Map<String, @Nullable Object> state, CallContext context) {
        this.params = params;
        this.inputs = inputs;
        this.state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
        this.context = context;
    }

    /** A text among the parameters. */
    public String text(String name) throws MethodException {
        var value = params.path(name);
        if (!value.isTextual()) {
            throw new MethodException.InvalidParams("Invalid params: " + name + " must be a string");
        }
        return value.textValue();
    }
}
