package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.MalformedJsonException;
import dev.b24mcp.application.protocol.JsonRpcMessage.Batch;
import dev.b24mcp.application.protocol.JsonRpcMessage.Invalid;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import org.jspecify.annotations.Nullable;

/** Bytes to a JSON-RPC message. Members that JSON-RPC does not know are ignored. */
public final class MessageReader {

    private static final int LARGEST_BATCH = 50;

    /** It is repeated in each answer and notification, and remembered while the work lasts. */
    private static final int LONGEST_ID = 256;

    private final JsonCodec json;

    public MessageReader(JsonCodec json) {
        this.json = json;
    }

    /** Understands the bytes, whatever they are. */
    public JsonRpcMessage read(byte[] bytes) {
        JsonNode node;
        try {
            node = json.read(bytes);
        } catch (MalformedJsonException malformed) {
            return new Invalid(
                    null, RpcError.of(RpcErrorCode.PARSE_ERROR, "Parse error: the message is not acceptable JSON"));
        }
        return node instanceof ArrayNode array ? batch(array) : single(node);
    }

    private JsonRpcMessage batch(ArrayNode array) {
        if (array.isEmpty() || array.size() > LARGEST_BATCH) {
            return invalid(null, "a batch has 1 to " + LARGEST_BATCH + " messages");
        }
        return new Batch(array.valueStream().map(this::single).toList());
    }

    private JsonRpcMessage single(JsonNode node) {
        if (!(node instanceof ObjectNode message)) {
            return invalid(null, "a message is a JSON object");
        }
        var id = readableId(message);
        if (!"2.0".equals(message.path("jsonrpc").textValue())) {
            return invalid(id, "member jsonrpc must be \"2.0\"");
        }
        if (message.has("id") && id == null && !isAboutUnreadable(message)) {
            return invalid(null, "member id must be a string of at most " + LONGEST_ID + " characters or an integer");
        }
        return message.has("method") ? call(message, id) : response(message, id);
    }

    /** What a client says to a message whose id it could not read; older revisions want a null there, newer ones nothing. */
    private static boolean isAboutUnreadable(ObjectNode message) {
        return message.has("error") && message.path("id").isNull() && !message.has("method");
    }

    private JsonRpcMessage call(ObjectNode message, @Nullable JsonNode id) {
        if (!message.path("method").isTextual()) {
            return invalid(id, "member method must be a string");
        }
        var method = message.path("method").textValue();
        var params = message.has("params") ? message.get("params") : json.object();
        return params instanceof ObjectNode object
                ? call(id, method, object)
                : new Invalid(id, RpcError.of(RpcErrorCode.INVALID_PARAMS, "Invalid params: params must be an object"));
    }

    private static JsonRpcMessage call(@Nullable JsonNode id, String method, ObjectNode params) {
        return id == null ? new Notification(method, params) : new Request(id, method, params);
    }

    private static JsonRpcMessage response(ObjectNode message, @Nullable JsonNode id) {
        return message.has("error") || (id != null && message.has("result"))
                ? new Response(id, message)
                : invalid(id, "member method is missing");
    }

    private static @Nullable JsonNode readableId(ObjectNode message) {
        var id = message.get("id");
        return id != null && (isShort(id) || id.isIntegralNumber()) ? id : null;
    }

    private static boolean isShort(JsonNode id) {
        return id.isTextual() && id.textValue().length() <= LONGEST_ID;
    }

    private static Invalid invalid(@Nullable JsonNode id, String why) {
        return new Invalid(id, RpcError.of(RpcErrorCode.INVALID_REQUEST, "Invalid request: " + why));
    }
}
