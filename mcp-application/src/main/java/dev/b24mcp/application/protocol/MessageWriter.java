package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import org.jspecify.annotations.Nullable;

/** JSON-RPC answers to bytes. */
public final class MessageWriter {

    private final JsonCodec json;

    public MessageWriter(JsonCodec json) {
        this.json = json;
    }

    public byte[] result(JsonNode id, ObjectNode result) {
        var message = json.object().put("jsonrpc", "2.0");
        message.set("id", id);
        message.set("result", result);
        return json.write(message);
    }

    /** An error for a message whose id could not be read, so it has none. */
    public byte[] error(RpcError error) {
        return error(null, error);
    }

    public byte[] error(@Nullable JsonNode id, RpcError error) {
        var message = json.object().put("jsonrpc", "2.0");
        if (id != null) {
            message.set("id", id);
        }
        var member = message.putObject("error").put("code", error.code().code()).put("message", error.message());
        if (!error.data().isEmpty()) {
            member.set("data", json.tree(error.data()));
        }
        return json.write(message);
    }
}
