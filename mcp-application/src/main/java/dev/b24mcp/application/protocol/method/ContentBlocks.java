package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.content.Document;

/** Content in the protocol's words. */
final class ContentBlocks {

    private final JsonCodec json;

    ContentBlocks(JsonCodec json) {
        this.json = json;
    }

    ObjectNode block(Content content) {
        return switch (content) {
            case Content.Text(var text) -> json.object().put("type", "text").put("text", text);
            case Content.Image(var base64, var mimeType) ->
                json.object().put("type", "image").put("data", base64).put("mimeType", mimeType);
            case Content.Audio(var base64, var mimeType) ->
                json.object().put("type", "audio").put("data", base64).put("mimeType", mimeType);
            case Content.Embedded(var document) -> {
                var block = json.object().put("type", "resource");
                block.set("resource", document(document));
                yield block;
            }
            case Content.Link(var uri, var name, var mimeType) ->
                json.object()
                        .put("type", "resource_link")
                        .put("uri", uri)
                        .put("name", name)
                        .put("mimeType", mimeType);
        };
    }

    ObjectNode document(Document document) {
        var node = json.object().put("uri", document.uri()).put("mimeType", document.mimeType());
        return switch (document) {
            case Document.Text text -> node.put("text", text.text());
            case Document.Binary binary -> node.put("blob", binary.base64());
        };
    }
}
