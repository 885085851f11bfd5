package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Freshness;
import dev.b24mcp.application.protocol.MethodResult.Keepable;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceDefinition;
import java.util.List;

/** {@code resources/list}: every resource that has an address of its own, always in the same order. */
public final class ListResources implements MethodHandler {

    private final JsonCodec json;
    private final List<Resource> resources;

    public ListResources(JsonCodec json, List<Resource> resources) {
        this.json = json;
        this.resources = List.copyOf(resources);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        return new Keepable(
                Pages.page(json, call, "resources", resources, resource -> describe(resource.definition())),
                Freshness.LISTING);
    }

    private ObjectNode describe(ResourceDefinition resource) {
        return json.object()
                .put("uri", resource.uri())
                .put("name", resource.alias())
                .put("title", resource.title())
                .put("description", resource.description())
                .put("mimeType", resource.mimeType());
    }
}
