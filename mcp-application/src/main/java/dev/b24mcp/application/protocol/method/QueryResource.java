package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceOutcome;
import dev.b24mcp.domain.resource.ResourceQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code resources/query}: a resource with parameters and a cursor. It is no method of MCP's but of the original server's,
 * whose clients use it. {@code uri} and {@code arguments} may be called {@code resource} and {@code params}.
 */
public final class QueryResource implements MethodHandler {

    private final JsonCodec json;
    private final Resources resources;
    private final ArgumentCheck check;
    private final ContentBlocks blocks;

    public QueryResource(JsonCodec json, List<Resource> resources, Locale locale) {
        this.json = json;
        this.resources = new Resources(resources);
        this.check = new ArgumentCheck(json, locale);
        this.blocks = new ContentBlocks(json);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        var address = call.text(call.params().has("uri") ? "uri" : "resource");
        var resource = resources.find(address).orElseThrow(() -> new UnknownResource(address));
        var member = call.params().has("arguments") ? "arguments" : "params";
        var query = new ResourceQuery(
                json.plain(params(member, resource, call)), cursor(call.params().path("cursor")), call.context());
        return switch (resource.query(query)) {
            case ResourceOutcome.Structured(var document) -> result((ObjectNode) json.tree(document));
            case ResourceOutcome.Content(var document) -> {
                var node = json.object();
                node.putArray("contents").add(blocks.document(document));
                yield result(node);
            }
            case ResourceOutcome.Refused(var why, var details) -> throw new InvalidParams(why, details);
            case ResourceOutcome.Failed(var code, var advice) -> throw new Upstream(code, advice);
        };
    }

    private ObjectNode params(String member, Resource resource, MethodCall call) throws InvalidParams {
        var params = call.params().path(member);
        if (params.isMissingNode() || params.isNull()) {
            return json.object();
        }
        var definition = resource.definition();
        var problems = check.problems(definition.uri(), definition::parameters, params, member);
        if (!problems.isEmpty() || !(params instanceof ObjectNode object)) {
            throw new InvalidParams(String.join("\n", problems));
        }
        return object;
    }

    private static Optional<String> cursor(JsonNode cursor) throws InvalidParams {
        if (cursor.isMissingNode() || cursor.isNull()) {
            return Optional.empty();
        }
        if (!cursor.isTextual()) {
            throw new InvalidParams("cursor: must be a string");
        }
        return Optional.of(cursor.textValue());
    }

    private static MethodResult result(ObjectNode node) {
        return new Keepable(node, Freshness.RECORDS);
    }
}
