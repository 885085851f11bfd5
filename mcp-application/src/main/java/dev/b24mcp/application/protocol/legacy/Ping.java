package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodHandler;

/** {@code ping}: an empty result, to the letter. */
public final class Ping implements MethodHandler {

    private final JsonCodec json;

    public Ping(JsonCodec json) {
        this.json = json;
    }

    @Override
    public ObjectNode handle(ObjectNode params) {
        return json.object();
    }
}
