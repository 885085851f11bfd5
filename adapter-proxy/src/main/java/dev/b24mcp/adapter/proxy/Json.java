package dev.b24mcp.adapter.proxy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Looks into messages, and writes the few that are the transport's own. */
final class Json {

    /** JSON-RPC: the message is none. */
    static final int INVALID_REQUEST = -32600;

    /** JSON-RPC: the server could not do it. */
    static final int INTERNAL_ERROR = -32603;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Missing when the bytes are no JSON. */
    static JsonNode read(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    /**
     * An answer that says what went wrong.
     *
     * @param id missing when the message could not be read
     */
    static byte[] error(JsonNode id, int code, String message) {
        var answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        if (!id.isMissingNode()) {
            answer.set("id", id);
        }
        answer.putObject("error").put("code", code).put("message", message);
        return write(answer);
    }

    /** An error that did not say which request it is about. */
    static byte[] addressed(JsonNode error, JsonNode id) {
        return write(((ObjectNode) error.deepCopy()).set("id", id));
    }

    private static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
