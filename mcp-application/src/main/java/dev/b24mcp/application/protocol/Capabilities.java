package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;

/**
 * What this server tells clients that it can do, beside answering for its tools, resources and prompts.
 *
 * @param listChanges whether clients are told when a list changes
 * @param resourceUpdates whether clients are told when the content of a resource changes
 */
public record Capabilities(boolean listChanges, boolean resourceUpdates) {

    /** {@code ServerCapabilities} as both eras write them. */
    public ObjectNode write(JsonCodec json) {
        var capabilities = json.object();
        capabilities.putObject("completions");
        capabilities.putObject("logging");
        flag(capabilities.putObject("prompts"), "listChanged", listChanges);
        var resources = capabilities.putObject("resources");
        flag(resources, "listChanged", listChanges);
        flag(resources, "subscribe", resourceUpdates);
        flag(capabilities.putObject("tools"), "listChanged", listChanges);
        return capabilities;
    }

    private static void flag(ObjectNode capability, String name, boolean value) {
        if (value) {
            capability.put(name, true);
        }
    }
}
