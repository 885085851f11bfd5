package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.completion.CompletionCall;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.resource.ResourceTemplate;
import java.util.List;

/** {@code completion/complete}: values for an argument of a prompt, or for a variable of a resource template. */
public final class Complete implements MethodHandler {

    private final JsonCodec json;
    private final List<Prompt> prompts;
    private final List<ResourceTemplate> templates;

    public Complete(JsonCodec json, List<Prompt> prompts, List<ResourceTemplate> templates) {
        this.json = json;
        this.prompts = List.copyOf(prompts);
        this.templates = List.copyOf(templates);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        var argument = call.params().path("argument");
        if (!argument.path("name").isTextual() || !argument.path("value").isTextual()) {
            throw new InvalidParams("Invalid params: argument needs a name and a value, both strings");
        }
        var found = find(
                call.params().path("ref"),
                new CompletionCall(
                        argument.path("name").textValue(),
                        argument.path("value").textValue(),
                        GetPrompt.arguments(call.params().path("context").path("arguments")),
                        call.context()));
        var completion = json.object();
        var values = completion.putArray("values");
        found.values().forEach(values::add);
        completion.put("total", found.total()).put("hasMore", found.hasMore());
        var result = json.object();
        result.set("completion", completion);
        return new MethodResult.Complete(result);
    }

    private Completion find(JsonNode ref, CompletionCall call) throws InvalidParams {
        return switch (ref.path("type").asText()) {
            case "ref/prompt" ->
                prompts.stream()
                        .filter(prompt -> prompt.definition()
                                .name()
                                .equals(ref.path("name").asText()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidParams("Unknown prompt"))
                        .complete(call);
            case "ref/resource" ->
                templates.stream()
                        .filter(template -> template.definition()
                                .uriTemplate()
                                .equals(ref.path("uri").asText()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidParams("Unknown resource template"))
                        .complete(call);
            default -> throw new InvalidParams("Invalid params: ref must be of type ref/prompt or ref/resource");
        };
    }
}
