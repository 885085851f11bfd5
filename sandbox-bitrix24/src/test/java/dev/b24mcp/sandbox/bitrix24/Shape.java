package dev.b24mcp.sandbox.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What kinds of values answers have and where: lists, and maps whose keys are numbers, count as one of their entries. */
final class Shape {
    /** A value's kind as far as it matters to whoever reads it. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL,
        LIST,
        MAP
    }

    private static final String ENTRY = "*";

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Map<String, Shape> parts = new LinkedHashMap<>();

    static Shape of(JsonNode node) {
        var shape = new Shape();
        shape.add(node);
        return shape;
    }

    private void add(JsonNode node) {
        kinds.add(kind(node));
        node.forEach(entry -> {
            if (node.isArray()) {
                part(ENTRY).add(entry);
            }
        });
        node.properties()
                .forEach(entry -> part(entry.getKey().matches("\\d+") ? ENTRY : entry.getKey())
                        .add(entry.getValue()));
    }

    private Shape part(String key) {
        return parts.computeIfAbsent(key, ignored -> new Shape());
    }

    private static Kind kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> Kind.LIST;
            case OBJECT -> Kind.MAP;
            case NUMBER -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case STRING -> Kind.TEXT;
            default -> Kind.NULL;
        };
    }

    /** Where this lacks what the other has, or has it of another kind; the paths look like {@code /result/*}{@code /ID}. */
    List<String> differencesFrom(Shape documented) {
        var differences = new ArrayList<String>();
        compare(documented, "", differences);
        return differences;
    }

    private void compare(Shape documented, String path, List<String> differences) {
        if (!agree(kinds, documented.kinds)) {
            differences.add(path + " is " + kinds + " rather than " + documented.kinds);
        }
        // when there is nothing here, nothing of it can be missing
        boolean empty = parts.isEmpty() && !kinds.contains(Kind.MAP);
        documented.parts.forEach((key, part) -> {
            var here = parts.get(key);
            if (here != null) {
                here.compare(part, path + "/" + key, differences);
            } else if (!empty && !key.equals(ENTRY)) {
                differences.add(path + "/" + key + " is missing");
            } else if (!empty || kinds.contains(Kind.LIST)) {
                differences.add(path + "/" + key + " is missing");
            }
        });
    }

    /** Any value may happen not to be there, and a map without entries is a list. */
    private static boolean agree(Set<Kind> here, Set<Kind> documented) {
        if (here.contains(Kind.NULL) || documented.contains(Kind.NULL)) {
            return true;
        }
        return here.stream().anyMatch(documented::contains) || (isArray(here) && isArray(documented));
    }

    private static boolean isArray(Set<Kind> kinds) {
        return kinds.contains(Kind.LIST) || kinds.contains(Kind.MAP);
    }
}
