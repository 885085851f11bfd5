package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Capabilities;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.domain.change.Change;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a subscriber wants to hear, as far as this server has it to tell.
 *
 * @param resources addresses of resources whose content it follows
 * @param tasks ids of tasks that it follows
 */
record ListenFilter(
        boolean toolList, boolean promptList, boolean resourceList, Set<String> resources, Set<String> tasks) {

    private static final int MOST = 1_000;

    static ListenFilter of(JsonNode wanted, Capabilities capabilities) throws InvalidParams {
        if (!wanted.isObject()) {
            throw new InvalidParams("Invalid params: notifications must be an object");
        }
        return new ListenFilter(
                capabilities.listChanges() && wanted.path("toolsListChanged").asBoolean(),
                capabilities.listChanges() && wanted.path("promptsListChanged").asBoolean(),
                capabilities.listChanges()
                        && wanted.path("resourcesListChanged").asBoolean(),
                capabilities.resourceUpdates() ? texts(wanted.path("resourceSubscriptions")) : Set.of(),
                texts(wanted.path("taskIds")));
    }

    private static Set<String> texts(JsonNode node) throws InvalidParams {
        if (!node.isMissingNode() && !node.isArray()) {
            throw new InvalidParams("Invalid params: a list is expected");
        }
        var texts = new LinkedHashSet<String>();
        for (var text : node) {
            if (!text.isTextual() || texts.size() == MOST) {
                throw new InvalidParams("Invalid params: at most " + MOST + " strings are accepted");
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    boolean wants(Change change) {
        return switch (change) {
            case Change.ToolList _ -> toolList;
            case Change.PromptList _ -> promptList;
            case Change.ResourceList _ -> resourceList;
            case Change.ResourceContent(var uri) -> resources.contains(uri);
        };
    }

    /** The filter in the protocol's words. */
    ObjectNode write(JsonCodec json) {
        var node = json.object();
        flag(node, "toolsListChanged", toolList);
        flag(node, "promptsListChanged", promptList);
        flag(node, "resourcesListChanged", resourceList);
        list(node, "resourceSubscriptions", resources);
        list(node, "taskIds", tasks);
        return node;
    }

    private static void flag(ObjectNode node, String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
    }

    private static void list(ObjectNode node, String name, Set<String> values) {
        if (!values.isEmpty()) {
            values.forEach(node.putArray(name)::add);
        }
    }
}
