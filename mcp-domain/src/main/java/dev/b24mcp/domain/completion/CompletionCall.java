package dev.b24mcp.domain.completion;

import dev.b24mcp.domain.call.CallContext;
import java.util.Map;

/**
 * A request for values that a user could mean.
 *
 * @param name of what the user is filling in
 * @param typed what the user has typed of it
 * @param others what already has a value, by name
 * @param context the call that is being served
 */
public record CompletionCall(String name, String typed, Map<String, String> others, CallContext context) {

    public CompletionCall {
        others = Map.copyOf(others);
    }
}
