package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodException.Upstream;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.prompt.PromptCall;
import dev.b24mcp.domain.prompt.PromptDefinition;
import dev.b24mcp.domain.prompt.PromptOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code prompts/get}: one prompt, written out with its arguments. */
public final class GetPrompt implements MethodHandler {

    private final JsonCodec json;
    private final Map<String, Prompt> prompts;
    private final ContentBlocks blocks;

    public GetPrompt(JsonCodec json, List<Prompt> prompts) {
        this.json = json;
        this.prompts = prompts.stream()
                .collect(Collectors.toUnmodifiableMap(
                        prompt -> prompt.definition().name(), prompt -> prompt));
        this.blocks = new ContentBlocks(json);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        var prompt = prompts.get(call.text("name"));
        if (prompt == null) {
            throw new InvalidParams("Unknown prompt");
        }
        var arguments = arguments(call.params().path("arguments"));
        requireAll(prompt.definition(), arguments);
        return switch (prompt.get(new PromptCall(arguments, call.inputs(), call.state(), call.context()))) {
            case PromptOutcome.Written written -> written(written);
            case PromptOutcome.Invalid(var advice) -> throw new InvalidParams(advice);
            case PromptOutcome.Failed(var code, var advice) -> throw new Upstream(code, advice);
            case PromptOutcome.NeedsInput(var questions) -> new MethodResult.InputRequired(questions);
        };
    }

    static Map<String, String> arguments(JsonNode given) throws InvalidParams {
        if (!given.isMissingNode() && !given.isObject()) {
            throw new InvalidParams("Invalid params: arguments must be an object");
        }
        var arguments = new LinkedHashMap<String, String>();
        for (var argument : given.properties()) {
            if (!argument.getValue().isTextual()) {
                throw new InvalidParams("Invalid params: every argument of a prompt is a string");
            }
            arguments.put(argument.getKey(), argument.getValue().textValue());
        }
        return arguments;
    }

    private static void requireAll(PromptDefinition prompt, Map<String, String> given) throws InvalidParams {
        for (var argument : prompt.arguments()) {
            if (argument.required() && !given.containsKey(argument.name())) {
                throw new InvalidParams("Invalid params: missing argument " + argument.name());
            }
        }
    }

    private MethodResult written(PromptOutcome.Written written) {
        var result = json.object().put("description", written.description());
        var messages = result.putArray("messages");
        for (var message : written.messages()) {
            messages.addObject()
                    .put("role", message.role().name().toLowerCase(Locale.ROOT))
                    .set("content", blocks.block(message.content()));
        }
        return new MethodResult.Complete(result);
    }
}
