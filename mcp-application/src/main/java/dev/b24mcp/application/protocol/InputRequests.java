package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.domain.call.InputRequest;

/** Questions to the client in the protocol's words. */
public final class InputRequests {

    private InputRequests() {}

    /** The method that asks it. */
    public static String method(InputRequest request) {
        return switch (request) {
            case InputRequest.Form _, InputRequest.Visit _ -> "elicitation/create";
            case InputRequest.Sampling _ -> "sampling/createMessage";
            case InputRequest.Roots _ -> "roots/list";
        };
    }

    /** The parameters of that method. */
    public static ObjectNode params(JsonCodec json, InputRequest request) {
        var params = json.object();
        switch (request) {
            case InputRequest.Form(var message, var schema) -> {
                params.put("mode", "form").put("message", message);
                params.set("requestedSchema", json.tree(schema));
            }
            case InputRequest.Visit(var message, var url) ->
                params.put("mode", "url").put("message", message).put("url", url);
            case InputRequest.Sampling(var prompt, var maxTokens) -> {
                var message = params.putArray("messages").addObject().put("role", "user");
                message.putObject("content").put("type", "text").put("text", prompt);
                params.put("maxTokens", maxTokens);
            }
            case InputRequest.Roots() -> {}
        }
        return params;
    }
}
