package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.ServerInfo;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodResult.Freshness;

/** What this era adds to every result (MCP 2026-07-28, basic, "Results"). */
final class Decoration {

    private static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";

    private final JsonCodec json;
    private final ServerInfo server;

    Decoration(JsonCodec json, ServerInfo server) {
        this.json = json;
        this.server = server;
    }

    ObjectNode complete(ObjectNode result) {
        return typed("complete", result);
    }

    ObjectNode complete(ObjectNode result, Freshness freshness) {
        return complete(result).put("ttlMs", freshness.millis()).put("cacheScope", freshness.scope());
    }

    ObjectNode typed(String type, ObjectNode result) {
        var info = json.object()
                .put("name", server.name())
                .put("title", server.title())
                .put("version", server.version());
        result.put("resultType", type).withObjectProperty("_meta").set(SERVER_INFO, info);
        return result;
    }
}
