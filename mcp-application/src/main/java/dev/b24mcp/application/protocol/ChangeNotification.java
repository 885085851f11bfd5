package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.domain.change.Change;

/** Changes in the protocol's words. */
public final class ChangeNotification {

    private ChangeNotification() {}

    public static String method(Change change) {
        return switch (change) {
            case Change.ToolList _ -> "notifications/tools/list_changed";
            case Change.PromptList _ -> "notifications/prompts/list_changed";
            case Change.ResourceList _ -> "notifications/resources/list_changed";
            case Change.ResourceContent _ -> "notifications/resources/updated";
        };
    }

    public static ObjectNode params(JsonCodec json, Change change) {
        return switch (change) {
            case Change.ToolList _, Change.PromptList _, Change.ResourceList _ -> json.object();
            case Change.ResourceContent(var uri) -> json.object().put("uri", uri);
        };
    }
}
