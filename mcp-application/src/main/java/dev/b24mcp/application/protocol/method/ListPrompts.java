package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Freshness;
import dev.b24mcp.application.protocol.MethodResult.Keepable;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.prompt.PromptDefinition;
import java.util.List;

/** {@code prompts/list}: every prompt, always in the same order. */
public final class ListPrompts implements MethodHandler {

    private final JsonCodec json;
    private final List<Prompt> prompts;

    public ListPrompts(JsonCodec json, List<Prompt> prompts) {
        this.json = json;
        this.prompts = List.copyOf(prompts);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        return new Keepable(
                Pages.page(json, call, "prompts", prompts, prompt -> describe(prompt.definition())), Freshness.LISTING);
    }

    private ObjectNode describe(PromptDefinition prompt) {
        var node = json.object()
                .put("name", prompt.name())
                .put("title", prompt.title())
                .put("description", prompt.description());
        var arguments = node.putArray("arguments");
        for (var argument : prompt.arguments()) {
            arguments
                    .addObject()
                    .put("name", argument.name())
                    .put("title", argument.title())
                    .put("description", argument.description())
                    .put("required", argument.required());
        }
        return node;
    }
}
