package dev.b24mcp.application.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.MalformedJsonException;
import dev.b24mcp.domain.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schemas of lists: the shape from the schema files beside this class, read when they are first wanted, the
 * descriptions from the texts. Safe for all threads.
 */
public final class ListSchemas {

    private final JsonCodec json;
    private final Texts texts;
    private final Map<String, String> values;
    private @Nullable ObjectNode inputShape;
    private @Nullable ObjectNode outputShape;

    /**
     * Schemas.
     *
     * @param cap the most records that one query gets
     */
    public ListSchemas(JsonCodec json, Texts texts, int cap) {
        this.json = json;
        this.texts = texts;
        this.values = Map.of("cap", String.valueOf(cap));
    }

    /** What a list may be asked. */
    public Map<String, @Nullable Object> input() {
        var schema = inputShape().deepCopy();
        for (var property : schema.withObject("properties").properties()) {
            var description = texts.text("argument." + property.getKey(), values);
            ((ObjectNode) property.getValue()).put("description", description);
        }
        return json.plain(schema);
    }

    /** What a tool that lists answers. */
    public Map<String, @Nullable Object> output() {
        return json.plain(outputShape());
    }

    private synchronized ObjectNode inputShape() {
        var shape = inputShape;
        if (shape == null) {
            shape = load("list-records.input.schema.json");
            var hints = shape.withObject("properties").withObject("dateHint").putArray("enum");
            DateHints.words().forEach(hints::add);
            inputShape = shape;
        }
        return shape;
    }

    private synchronized ObjectNode outputShape() {
        var shape = outputShape == null ? load("list-records.output.schema.json") : outputShape;
        outputShape = shape;
        return shape;
    }

    private ObjectNode load(String file) {
        try (var stream = Objects.requireNonNull(ListSchemas.class.getResourceAsStream(file), file)) {
            return (ObjectNode) json.read(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MalformedJsonException malformed) {
            throw new IllegalStateException(file, malformed);
        }
    }
}
