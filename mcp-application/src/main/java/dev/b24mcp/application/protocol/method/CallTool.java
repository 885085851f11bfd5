package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.UnknownTool;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.method.ToolCalls.Begun;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final ContentBlocks blocks;
    private final ToolCalls calls;

    /**
     * Creates the method.
     *
     * @param calls counts the calls
     */
    public CallTool(JsonCodec json, List<Tool> tools, Texts texts, ToolCalls calls) {
        this.json = json;
        this.texts = texts;
        this.calls = calls;
        this.tools = tools.stream()
                .collect(Collectors.toUnmodifiableMap(tool -> tool.definition().name(), tool -> tool));
        this.check = new ArgumentCheck(json, texts.locale());
        this.blocks = new ContentBlocks(json);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        var name = call.text("name");
        var tool = tools.get(name);
        if (tool == null) {
            throw new UnknownTool();
        }
        var begun = calls.begin(name);
        var arguments = call.params().has("arguments") ? call.params().get("arguments") : json.object();
        var problems = check.problems(name, () -> tool.definition().inputSchema(), arguments, "arguments");
        if (!problems.isEmpty() || !(arguments instanceof ObjectNode object)) {
            begun.end(true);
            return failed(invalid(problems));
        }
        return result(begun, tool.call(new ToolCall(json.plain(object), call.inputs(), call.state(), call.context())));
    }

    @Override
    public MethodResult unanswerable(Set<ClientFeature> missing) {
        if (missing.isEmpty()) {
            return failed(texts.text("client.silent"));
        }
        var names = missing.stream()
                .map(feature -> texts.text("client." + feature.name().toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining(", "));
        return failed(texts.text("client.lacks", Map.of("features", names)));
    }

    private String invalid(List<String> problems) {
        var lines = problems.stream().map(problem -> "- " + problem).collect(Collectors.joining("\n"));
        return texts.text("arguments.invalid", Map.of("problems", lines));
    }

    private MethodResult result(Begun begun, ToolOutcome outcome) {
        return switch (outcome) {
            case ToolOutcome.Answered answered -> {
                begun.end(false);
                yield finished(answered, false);
            }
            case ToolOutcome.Failed failed -> {
                begun.end(true);
                yield finished(failed, true);
            }
            case ToolOutcome.NeedsInput(var questions) -> new MethodResult.InputRequired(questions);
            case ToolOutcome.Deferred(var job, var taskRequired) ->
                new MethodResult.LongRunning(
                        (inputs, context) -> result(begun, job.run(inputs, context)), taskRequired);
        };
    }

    private MethodResult failed(String text) {
        return finished(ToolOutcome.Failed.text(text), true);
    }

    private MethodResult finished(ToolOutcome.Finished outcome, boolean isError) {
        var result = json.object();
        var content = result.putArray("content");
        outcome.content().forEach(piece -> content.add(blocks.block(piece)));
        if (!outcome.structured().isEmpty()) {
            result.putPOJO("structuredContent", outcome.structured());
        }
        return new MethodResult.Complete(result.put("isError", isError));
    }
}
