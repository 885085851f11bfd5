package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.MalformedJsonException;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import org.jspecify.annotations.Nullable;

/** Bytes to a JSON-RPC message, or to the error that answers them. Members that JSON-RPC does not know are ignored. */
public final class MessageReader {

    private final JsonCodec json;

    public MessageReader(JsonCodec json) {
        this.json = json;
    }

    public JsonRpcMessage read(byte[] bytes) throws InvalidMessageException {
        JsonNode node;
        try {
            node = json.read(bytes);
        } catch (MalformedJsonException malformed) {
            throw new InvalidMessageException(
                    null, RpcError.of(RpcErrorCode.PARSE_ERROR, "Parse error: the message is not acceptable JSON"));
        }
        if (node.isArray()) {
            throw invalid(null, "batches are not part of the protocol revisions served here");
        }
        if (!(node instanceof ObjectNode message)) {
            throw invalid(null, "a message is a JSON object");
        }
        return understand(message);
    }

    private JsonRpcMessage understand(ObjectNode message) throws InvalidMessageException {
        var id = readableId(message);
        if (!message.path("jsonrpc").asText().equals("2.0")) {
            throw invalid(id, "member jsonrpc must be \"2.0\"");
        }
        if (message.has("id") && id == null) {
            throw invalid(null, "member id must be a string or an integer");
        }
        if (!message.has("method")) {
            if (id != null && (message.has("result") || message.has("error"))) {
                return new Response(id, message);
            }
            throw invalid(id, "member method is missing");
        }
        if (!message.path("method").isTextual()) {
            throw invalid(id, "member method must be a string");
        }
        var method = message.path("method").textValue();
        var params = params(message, id);
        return id == null ? new Notification(method, params) : new Request(id, method, params);
    }

    private ObjectNode params(ObjectNode message, @Nullable JsonNode id) throws InvalidMessageException {
        return switch (message.get("params")) {
            case null -> json.object();
            case ObjectNode params -> params;
            default ->
                throw new InvalidMessageException(
                        id, RpcError.of(RpcErrorCode.INVALID_PARAMS, "Invalid params: params must be an object"));
        };
    }

    private static @Nullable JsonNode readableId(ObjectNode message) {
        var id = message.get("id");
        return id != null && (id.isTextual() || id.isIntegralNumber()) ? id : null;
    }

    private static InvalidMessageException invalid(@Nullable JsonNode id, String why) {
        return new InvalidMessageException(id, RpcError.of(RpcErrorCode.INVALID_REQUEST, "Invalid request: " + why));
    }
}
