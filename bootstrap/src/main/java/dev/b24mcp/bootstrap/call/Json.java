package dev.b24mcp.bootstrap.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.application.json.MalformedJsonException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as it comes from the server and from a person. Numbers stay as they are written. */
final class Json {

    /** What a server would take from a client. */
    private static final JsonCodec OF_CLIENTS = new JsonCodec(JsonLimits.DEFAULT);

    /** What this process's own server sends has no other limit than its memory. */
    private static final JsonCodec OF_SERVERS =
            new JsonCodec(new JsonLimits(Integer.MAX_VALUE, 1_000, Integer.MAX_VALUE));

    private Json() {}

    static ObjectNode object() {
        return OF_SERVERS.object();
    }

    /** What the server sent, which is an object; empty when it cannot be read. */
    static Optional<ObjectNode> message(byte[] bytes) {
        try {
            return object(OF_SERVERS.read(bytes));
        } catch (MalformedJsonException _) {
            return Optional.empty();
        }
    }

    /**
     * What a person wrote; empty when it is no object.
     *
     * @throws MalformedJsonException when it is nothing that a server would take
     */
    static Optional<ObjectNode> written(String text) throws MalformedJsonException {
        return object(OF_CLIENTS.read(text.getBytes(UTF_8)));
    }

    private static Optional<ObjectNode> object(JsonNode node) {
        return Optional.of(node).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    static Map<String, @Nullable Object> plain(ObjectNode object) {
        return OF_CLIENTS.plain(object);
    }

    static JsonNode tree(Object plain) {
        return OF_CLIENTS.tree(plain);
    }

    static byte[] bytes(ObjectNode message) {
        return OF_SERVERS.write(message);
    }

    /** On one line. */
    static String text(JsonNode node) {
        return OF_SERVERS.text(node);
    }
}
