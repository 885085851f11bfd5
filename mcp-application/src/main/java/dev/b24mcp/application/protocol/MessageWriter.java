package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import org.jspecify.annotations.Nullable;

/** JSON-RPC messages of the server. */
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

    /** An error; without an id where the message that it answers had none that could be read. */
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

    public byte[] notification(String method, ObjectNode params) {
        var message = json.object().put("jsonrpc", "2.0").put("method", method);
        if (!params.isEmpty()) {
            message.set("params", params);
        }
        return json.write(message);
    }

    public byte[] request(long id, String method, ObjectNode params) {
        var message = json.object().put("jsonrpc", "2.0").put("id", id).put("method", method);
        message.set("params", params);
        return json.write(message);
    }
}
