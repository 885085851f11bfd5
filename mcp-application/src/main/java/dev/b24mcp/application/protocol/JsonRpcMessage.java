package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** One JSON-RPC 2.0 message from a client. Parameters are always an object in MCP; absent ones are an empty object. */
public sealed interface JsonRpcMessage {

    /** The id, a string or an integer exactly as the client wrote it; {@code null} for a notification. */
    @Nullable JsonNode id();

    record Request(JsonNode id, String method, ObjectNode params) implements JsonRpcMessage {}

    record Notification(String method, ObjectNode params) implements JsonRpcMessage {
        @Override
        public @Nullable JsonNode id() {
            return null;
        }
    }

    /** The client's answer to a request of the server's. */
    record Response(JsonNode id, ObjectNode message) implements JsonRpcMessage {}
}
