package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An argument of a tool that clients repeat in a header (MCP 2026-07-28, server/tools, {@code x-mcp-header}).
 *
 * @param path where it stands among the arguments
 * @param header lower-case name of the header
 */
record MirroredArgument(List<String> path, String header) {

    /** The mirrored arguments that a schema names, at any depth of {@code properties}. */
    static List<MirroredArgument> in(Map<?, ?> schema) {
        var found = new ArrayList<MirroredArgument>();
        collect(schema, List.of(), found);
        if (found.stream().map(MirroredArgument::header).distinct().count() != found.size()) {
            throw new IllegalArgumentException("a header stands for two arguments");
        }
        return List.copyOf(found);
    }

    private static void collect(Map<?, ?> schema, List<String> path, List<MirroredArgument> found) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> {
                if (property instanceof Map<?, ?> described) {
                    var here = new ArrayList<>(path);
                    here.add(String.valueOf(name));
                    if (described.get("x-mcp-header") instanceof String header) {
                        found.add(new MirroredArgument(List.copyOf(here), "mcp-param-" + checked(header)));
                    }
                    collect(described, here, found);
                }
            });
        }
    }

    private static String checked(String header) {
        if (!header.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
            throw new IllegalArgumentException("not the name of a header: " + header);
        }
        return header.toLowerCase(Locale.ROOT);
    }

    /** The argument's value; missing or null when the header must not be there. */
    JsonNode value(JsonNode arguments) {
        var node = arguments;
        for (var name : path) {
            node = node.path(name);
        }
        return node;
    }

    /** Whether a header's text is the argument's value; whole numbers are compared as numbers. */
    static boolean equal(JsonNode value, String text) {
        if (!value.isNumber()) {
            return value.asText().equals(text);
        }
        try {
            return text.length() <= 40 && value.decimalValue().compareTo(new BigDecimal(text)) == 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
