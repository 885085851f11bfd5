package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came from a client. Parameters are always an object in MCP; absent ones are an empty object. */
public sealed interface JsonRpcMessage {

    /** Wants an answer; the id is a string or an integer, exactly as the client wrote it. */
    record Request(JsonNode id, String method, ObjectNode params) implements JsonRpcMessage {}

    /** Wants none. */
    record Notification(String method, ObjectNode params) implements JsonRpcMessage {}

    /**
     * The client's answer to a request of the server's; the message has a result or an error. An error about a message whose id
     * the client could not read has none.
     */
    record Response(@Nullable JsonNode id, ObjectNode message) implements JsonRpcMessage {}

    /** Several at once; none of them is a batch. */
    record Batch(List<JsonRpcMessage> messages) implements JsonRpcMessage {}

    /** No message, with what has to be said to it; the id is there where one could be read. */
    record Invalid(@Nullable JsonNode id, RpcError error) implements JsonRpcMessage {}
}
