package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** A value of a record as the text of one cell. */
final class CellText {

    private CellText() {}

    /**
     * The value itself.
     *
     * @param separator what stands between the elements of a list
     */
    static String raw(JsonNode value, String separator) {
        return named(value, separator, Json.object());
    }

    /**
     * What the value is called, where it has a name.
     *
     * @param names by value
     */
    static String named(JsonNode value, String separator, JsonNode names) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "";
            case ARRAY ->
                value.valueStream()
                        .map(element -> named(element, separator, names))
                        .collect(Collectors.joining(separator));
            // one of several telephone numbers, say, beside its kind
            case OBJECT ->
                value.path("VALUE").isValueNode() ? value.path("VALUE").asText() : Json.text(value);
            default -> names.path(value.asText()).asText(value.asText());
        };
    }
}
