package dev.b24mcp.bootstrap.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** What a client says from its first message on: every tool, every prompt, a resource, and a mistake. */
final class Conversation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wire wire;
    private final Map<String, Object> meta;
    private int lastId;

    private Conversation(Wire wire, Map<String, Object> meta) {
        this.wire = wire;
        this.meta = meta;
    }

    /** In the era of sessions. */
    static void withSession(Wire wire) throws IOException, InterruptedException {
        var conversation = new Conversation(wire, Map.of());
        conversation.ask(
                "initialize",
                Map.of(
                        "protocolVersion",
                        "2025-11-25",
                        "capabilities",
                        Map.of(),
                        "clientInfo",
                        Map.of("name", "training", "version", "1")));
        wire.tell(conversation.message("notifications/initialized", Map.of()));
        conversation.hold();
        conversation.ask("ping", Map.of());
    }

    /** In the era without them. */
    static void stateless(Wire wire) throws IOException, InterruptedException {
        var conversation = new Conversation(
                wire,
                Map.of(
                        "io.modelcontextprotocol/protocolVersion",
                        "2026-07-28",
                        "io.modelcontextprotocol/clientCapabilities",
                        Map.of()));
        conversation.ask("server/discover", Map.of());
        conversation.hold();
    }

    private void hold() throws IOException, InterruptedException {
        for (var tool : ask("tools/list", Map.of()).path("tools")) {
            call(tool, Map.of("limit", 3));
            call(tool, Map.of("limit", 3, "dateHint", "this_month"));
            call(tool, Map.of("filter", Map.of("NO_SUCH_FIELD", 1)));
        }
        for (var prompt : ask("prompts/list", Map.of()).path("prompts")) {
            ask("prompts/get", Map.of("name", prompt.path("name").asText(), "arguments", Map.of()));
        }
        ask("resources/templates/list", Map.of());
        var resource = ask("resources/list", Map.of()).path("resources").path(0);
        ask("resources/read", Map.of("uri", resource.path("uri").asText()));
    }

    private void call(JsonNode tool, Map<String, Object> arguments) throws IOException, InterruptedException {
        ask("tools/call", Map.of("name", tool.path("name").asText(), "arguments", arguments));
    }

    private JsonNode ask(String method, Map<String, Object> params) throws IOException, InterruptedException {
        return wire.ask(message(method, params).put("id", ++lastId)).path("result");
    }

    private ObjectNode message(String method, Map<String, Object> params) {
        var message = JSON.createObjectNode().put("jsonrpc", "2.0").put("method", method);
        var told = message.putObject("params");
        told.setAll((ObjectNode) JSON.valueToTree(params));
        if (!meta.isEmpty()) {
            told.set("_meta", JSON.valueToTree(meta));
        }
        return message;
    }
}
