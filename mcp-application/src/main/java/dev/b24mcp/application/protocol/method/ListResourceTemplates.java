package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Freshness;
import dev.b24mcp.application.protocol.MethodResult.Keepable;
import dev.b24mcp.domain.resource.ResourceTemplate;
import dev.b24mcp.domain.resource.ResourceTemplateDefinition;
import java.util.List;

/** {@code resources/templates/list}: every family of resources, always in the same order. */
public final class ListResourceTemplates implements MethodHandler {

    private final JsonCodec json;
    private final List<ResourceTemplate> templates;

    public ListResourceTemplates(JsonCodec json, List<ResourceTemplate> templates) {
        this.json = json;
        this.templates = List.copyOf(templates);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        return new Keepable(
                Pages.page(json, call, "resourceTemplates", templates, template -> describe(template.definition())),
                Freshness.LISTING);
    }

    private ObjectNode describe(ResourceTemplateDefinition template) {
        return json.object()
                .put("uriTemplate", template.uriTemplate())
                .put("name", template.name())
                .put("title", template.title())
                .put("description", template.description())
                .put("mimeType", template.mimeType());
    }
}
