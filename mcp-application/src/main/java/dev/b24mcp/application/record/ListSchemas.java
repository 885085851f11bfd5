package dev.b24mcp.application.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.MalformedJsonException;
import dev.b24mcp.application.lazy.Lazy;
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
    private final Lazy<ObjectNode> input = new Lazy<>(this::inputShape);
    private final Lazy<ObjectNode> output = new Lazy<>(() -> load("list-records.output.schema.json"));

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
        var schema = input.get().deepCopy();
        for (var property : schema.withObject("properties").properties()) {
            var description = texts.text("argument." + property.getKey(), values);
            ((ObjectNode) property.getValue()).put("description", description);
        }
        return json.plain(schema);
    }

    /** What a tool that lists answers. */
    public Map<String, @Nullable Object> output() {
        return json.plain(output.get());
    }

    private ObjectNode inputShape() {
        var shape = load("list-records.input.schema.json");
        var hints = shape.withObject("properties").withObject("dateHint").putArray("enum");
        DateHints.words().forEach(hints::add);
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
