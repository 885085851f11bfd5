package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Freshness;
import dev.b24mcp.application.protocol.MethodResult.Keepable;
import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolDefinition;
import java.util.List;

/** {@code tools/list}: every tool, always in the same order. */
public final class ListTools implements MethodHandler {

    private final JsonCodec json;
    private final List<Tool> tools;

    public ListTools(JsonCodec json, List<Tool> tools) {
        this.json = json;
        this.tools = List.copyOf(tools);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        return new Keepable(
                Pages.page(json, call, "tools", tools, tool -> describe(tool.definition())), Freshness.LISTING);
    }

    private ObjectNode describe(ToolDefinition tool) {
        var node = json.object()
                .put("name", tool.name())
                .put("title", tool.title())
                .put("description", tool.description());
        node.set("inputSchema", json.tree(tool.inputSchema()));
        if (!tool.outputSchema().isEmpty()) {
            node.set("outputSchema", json.tree(tool.outputSchema()));
        }
        node.putObject("annotations")
                .put("readOnlyHint", tool.hints().readOnly())
                .put("destructiveHint", tool.hints().destructive())
                .put("idempotentHint", tool.hints().idempotent())
                .put("openWorldHint", tool.hints().openWorld());
        return node;
    }
}
