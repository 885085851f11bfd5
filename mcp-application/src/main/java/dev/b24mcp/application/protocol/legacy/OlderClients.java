package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.ProtocolVersion;

/** Replaces content that clients of older revisions do not know by text that says the same. */
final class OlderClients {

    private final JsonCodec json;

    OlderClients(JsonCodec json) {
        this.json = json;
    }

    /** Changes the result in place. */
    ObjectNode adapt(ObjectNode result, Agreement agreement) {
        var version = agreement.version();
        if (version.compareTo(ProtocolVersion.WITH_LINKS) >= 0) {
            return result;
        }
        if (!agreement.isAssumed()) {
            sayTheStructure(result);
        }
        for (var block : result.path("content")) {
            adaptBlock(block, version);
        }
        for (var message : result.path("messages")) {
            adaptBlock(message.path("content"), version);
        }
        return result;
    }

    /** A client whose revision has no structured content would hand only the summary to its model. */
    private void sayTheStructure(ObjectNode result) {
        if (result.path("content") instanceof ArrayNode content && result.has("structuredContent")) {
            content.addObject().put("type", "text").put("text", json.text(result.remove("structuredContent")));
        }
    }

    private void adaptBlock(JsonNode block, String version) {
        if (block instanceof ObjectNode object) {
            adaptBlock(object, version);
        }
    }

    private void adaptBlock(ObjectNode block, String version) {
        switch (block.path("type").asText()) {
            case "resource_link" ->
                replace(
                        block,
                        block.path("name").asText() + ": " + block.path("uri").asText());
            case "audio" -> {
                if (version.compareTo(ProtocolVersion.WITH_BATCHES) < 0) {
                    replace(block, "[" + block.path("mimeType").asText() + "]");
                }
            }
            default -> {
                // known to every revision
            }
        }
    }

    private void replace(ObjectNode block, String text) {
        block.removeAll();
        block.setAll(json.object().put("type", "text").put("text", text));
    }
}
