package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code tools/call}: checks the arguments against the tool's schema and runs it. Arguments that do not fit are told to the
 * model in a tool result, because the model can correct them; an unknown tool is an error for the client.
 */
public final class CallTool implements MethodHandler {

    private final JsonCodec json;
    private final Texts texts;
    private final Map<String, Tool> tools;
    private final ArgumentCheck check;

    public CallTool(JsonCodec json, List<Tool> tools, Texts texts) {
        this.json = json;
        this.texts = texts;
        this.tools = tools.stream()
                .collect(Collectors.toUnmodifiableMap(tool -> tool.definition().name(), tool -> tool));
        this.check = new ArgumentCheck(json, texts.locale());
    }

    @Override
    public ObjectNode handle(ObjectNode params) throws InvalidParams {
        if (!params.path("name").isTextual()) {
            throw new InvalidParams("Invalid params: name must be a string");
        }
        var tool = tools.get(params.path("name").textValue());
        if (tool == null) {
            throw new InvalidParams("Unknown tool");
        }
        var arguments = params.has("arguments") ? params.get("arguments") : json.object();
        var problems = check.problems(tool.definition(), arguments);
        if (!problems.isEmpty() || !(arguments instanceof ObjectNode object)) {
            return result(invalid(problems));
        }
        return result(tool.call(new ToolCall(json.plain(object))));
    }

    private ToolOutcome invalid(List<String> problems) {
        var lines = problems.stream().map(problem -> "- " + problem).collect(Collectors.joining("\n"));
        return new Failed(List.of(texts.text("arguments.invalid", Map.of("problems", lines))), Map.of());
    }

    private ObjectNode result(ToolOutcome outcome) {
        var result = json.object();
        var content = result.putArray("content");
        outcome.texts().forEach(text -> content.addObject().put("type", "text").put("text", text));
        if (!outcome.structured().isEmpty()) {
            result.putPOJO("structuredContent", outcome.structured());
        }
        return result.put(
                "isError",
                switch (outcome) {
                    case Answered _ -> false;
                    case Failed _ -> true;
                });
    }
}
