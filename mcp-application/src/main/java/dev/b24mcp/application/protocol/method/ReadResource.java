package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodException.UnknownResource;
import dev.b24mcp.application.protocol.MethodException.Upstream;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceOutcome.Content;
import dev.b24mcp.domain.resource.ResourceOutcome.Failed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code resources/read}: one resource, by its address or its alias, as JSON text. */
public final class ReadResource implements MethodHandler {

    static final String JSON = "application/json";

    private final JsonCodec json;
    private final Map<String, Resource> resources = new HashMap<>();

    public ReadResource(JsonCodec json, List<Resource> resources) {
        this.json = json;
        for (var resource : resources) {
            this.resources.put(resource.definition().uri(), resource);
            this.resources.put(resource.definition().alias(), resource);
        }
    }

    @Override
    public ObjectNode handle(ObjectNode params) throws MethodException {
        if (!params.path("uri").isTextual()) {
            throw new InvalidParams("Invalid params: uri must be a string");
        }
        var uri = params.path("uri").textValue();
        var resource = resources.get(uri);
        if (resource == null) {
            throw new UnknownResource(uri);
        }
        return switch (resource.read()) {
            case Content(var document) -> contents(uri, document);
            case Failed(var code, var advice) -> throw new Upstream(code, advice);
        };
    }

    private ObjectNode contents(String uri, Map<String, Object> document) {
        var result = json.object();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", JSON)
                .put("text", json.text(document));
        return result;
    }
}
