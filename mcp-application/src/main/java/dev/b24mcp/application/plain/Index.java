package dev.b24mcp.application.plain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.domain.resource.ResourceDefinition;
import dev.b24mcp.domain.tool.ToolDefinition;

/** Everything that can be read and called, with what each takes. */
final class Index {

    private final JsonCodec json;
    private final Offer offer;

    Index(JsonCodec json, Offer offer) {
        this.json = json;
        this.offer = offer;
    }

    ObjectNode node() {
        var node = json.object();
        var resources = node.putArray("resources");
        offer.resources().forEach(resource -> resources.add(describe(resource.definition())));
        var tools = node.putArray("tools");
        offer.tools().forEach(tool -> tools.add(describe(tool.definition())));
        return node;
    }

    private ObjectNode describe(ResourceDefinition resource) {
        var node = json.object()
                .put("name", resource.alias())
                .put("uri", resource.uri())
                .put("title", resource.title())
                .put("description", resource.description());
        node.set("inputSchema", json.tree(resource.parameters()));
        return node;
    }

    private ObjectNode describe(ToolDefinition tool) {
        var node = json.object()
                .put("name", tool.name())
                .put("title", tool.title())
                .put("description", tool.description());
        node.set("inputSchema", json.tree(tool.inputSchema()));
        return node;
    }
}
