package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceDefinition;
import java.util.List;

/** {@code resources/list}: every resource, in one page and always in the same order. */
public final class ListResources implements MethodHandler {

    private final JsonCodec json;
    private final List<Resource> resources;

    public ListResources(JsonCodec json, List<Resource> resources) {
        this.json = json;
        this.resources = List.copyOf(resources);
    }

    @Override
    public ObjectNode handle(ObjectNode params) {
        var result = json.object();
        var list = result.putArray("resources");
        resources.stream().map(Resource::definition).map(this::describe).forEach(list::add);
        return result;
    }

    private ObjectNode describe(ResourceDefinition resource) {
        return json.object()
                .put("uri", resource.uri())
                .put("name", resource.alias())
                .put("title", resource.title())
                .put("description", resource.description())
                .put("mimeType", ReadResource.JSON);
    }
}
