package dev.b24mcp.application.protocol.method;

import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodException.UnknownResource;
import dev.b24mcp.application.protocol.MethodException.Upstream;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Freshness;
import dev.b24mcp.application.protocol.MethodResult.Keepable;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.content.Document;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceOutcome;
import dev.b24mcp.domain.resource.ResourceTemplate;
import java.util.List;
import java.util.Optional;

/** {@code resources/read}: one resource, by its address or its alias, or one of a family. */
public final class ReadResource implements MethodHandler {

    private static final String JSON = "application/json";

    private final JsonCodec json;
    private final Resources resources;
    private final List<ResourceTemplate> templates;
    private final ContentBlocks blocks;

    public ReadResource(JsonCodec json, List<Resource> resources, List<ResourceTemplate> templates) {
        this.json = json;
        this.templates = List.copyOf(templates);
        this.blocks = new ContentBlocks(json);
        this.resources = new Resources(resources);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        var uri = call.text("uri");
        var outcome = read(uri, call.context()).orElseThrow(() -> new UnknownResource(uri));
        return switch (outcome) {
            case ResourceOutcome.Structured(var document) ->
                contents(new Document.Text(uri, JSON, json.text(document)));
            case ResourceOutcome.Content(var document) -> contents(document);
            case ResourceOutcome.Refused(var why, var details) -> throw new InvalidParams(why, details);
            case ResourceOutcome.Failed(var code, var advice) -> throw new Upstream(code, advice);
        };
    }

    private Optional<ResourceOutcome> read(String uri, CallContext context) {
        return resources
                .find(uri)
                .map(resource -> resource.read(context))
                .or(() -> templates.stream()
                        .map(template -> template.read(uri, context))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private MethodResult contents(Document document) {
        var result = json.object();
        result.putArray("contents").add(blocks.document(document));
        return new Keepable(result, Freshness.RECORDS);
    }
}
