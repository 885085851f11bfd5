package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.ServerInfo;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.ProtocolVersion;
import dev.b24mcp.domain.text.Texts;

/** {@code initialize}: agrees on a revision and says what the server can do (2025-11-25, basic/lifecycle). */
public final class Initialize implements MethodHandler {

    private final JsonCodec json;
    private final ServerInfo server;
    private final Texts texts;

    public Initialize(JsonCodec json, ServerInfo server, Texts texts) {
        this.json = json;
        this.server = server;
        this.texts = texts;
    }

    @Override
    public ObjectNode handle(ObjectNode params) throws InvalidParams {
        if (!params.path("protocolVersion").isTextual()) {
            throw new InvalidParams("Invalid params: protocolVersion must be a string");
        }
        var asked = params.path("protocolVersion").textValue();
        var result = json.object()
                .put(
                        "protocolVersion",
                        ProtocolVersion.LEGACY.contains(asked) ? asked : ProtocolVersion.LEGACY.getFirst());
        var capabilities = result.putObject("capabilities");
        capabilities.putObject("tools");
        capabilities.putObject("resources");
        result.putObject("serverInfo")
                .put("name", server.name())
                .put("title", server.title())
                .put("version", server.version());
        return result.put("instructions", texts.text("instructions"));
    }
}
