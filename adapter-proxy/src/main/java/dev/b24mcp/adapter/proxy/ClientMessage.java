package dev.b24mcp.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.b24mcp.application.NamedSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What the transport has to know of a message from the client. The message itself is never changed.
 *
 * @param bytes the message as it came
 * @param isUnderstood whether it is JSON-RPC at all; what is not gets its answer from the server
 * @param ids the requests in it that want an answer: none, one, or those of a batch
 * @param method empty for responses and batches
 * @param params missing where there are none
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once; never compared
record ClientMessage(byte[] bytes, boolean isUnderstood, List<JsonNode> ids, String method, JsonNode params) {

    private static final String REVISION = "io.modelcontextprotocol/protocolVersion";

    /** Never fails: what nobody can read is for the server to refuse. */
    static ClientMessage read(byte[] bytes) {
        var json = Json.read(bytes);
        if (json.isArray()) {
            var ids = StreamSupport.stream(json.spliterator(), false)
                    .filter(ClientMessage::isRequest)
                    .map(request -> request.path("id"))
                    .toList();
            return new ClientMessage(bytes, true, ids, "", MissingNode.getInstance());
        }
        var isUnderstood = json.has("method") || json.has("result") || json.has("error");
        var ids = isRequest(json) ? List.of(json.path("id")) : List.<JsonNode>of();
        return new ClientMessage(bytes, isUnderstood, ids, json.path("method").asText(), json.path("params"));
    }

    private static boolean isRequest(JsonNode json) {
        return json.has("method") && json.has("id");
    }

    /** The revision that a request of the era without sessions names for itself. */
    Optional<String> revision() {
        return text(params.path("_meta").path(REVISION));
    }

    /** Whether a session begins with it. */
    boolean isInitialize() {
        return method.equals("initialize") && !ids.isEmpty() && revision().isEmpty();
    }

    /** Whether its answer comes when the client has had enough. */
    boolean isListening() {
        return method.equals("subscriptions/listen");
    }

    /** What the request is about, where headers have to repeat that. */
    Optional<String> name() {
        return NamedSubject.parameter(method).flatMap(parameter -> text(params.path(parameter)));
    }

    /** The request that the client no longer wants; missing where the message is about something else. */
    JsonNode cancelled() {
        return method.equals("notifications/cancelled") ? params.path("requestId") : MissingNode.getInstance();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }
}
