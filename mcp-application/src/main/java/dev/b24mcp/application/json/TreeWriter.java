package dev.b24mcp.application.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes trees, plain Java values, and trees with plain Java values in them.
 *
 * <p>What a value is, is asked by class, and by interface only of what can be no scalar: a failing question for an interface is the
 * most expensive thing that happens to a short text on its way out.
 */
final class TreeWriter {

    private final JsonGenerator out;

    TreeWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            writeNode(PlainValues.tree(value));
        } else if (value instanceof JsonNode node) {
            writeNode(node);
        } else {
            writeContainer(value);
        }
    }

    private void writeNode(JsonNode node) throws IOException {
        if (node instanceof TextNode text) {
            out.writeString(text.textValue());
        } else if (node instanceof ObjectNode object) {
            out.writeStartObject();
            for (var member : object.properties()) {
                out.writeFieldName(member.getKey());
                writeNode(member.getValue());
            }
            out.writeEndObject();
        } else if (node instanceof ArrayNode items) {
            writeItems(items);
        } else if (node instanceof NumericNode number) {
            writeNumber(number);
        } else if (node instanceof POJONode plain) {
            write(plain.getPojo());
        } else if (node.isBoolean()) {
            out.writeBoolean(node.booleanValue());
        } else {
            out.writeNull();
        }
    }

    private void writeNumber(NumericNode number) throws IOException {
        switch (number.numberType()) {
            case INT, LONG -> out.writeNumber(number.longValue());
            case BIG_INTEGER -> out.writeNumber(number.bigIntegerValue());
            case FLOAT, DOUBLE -> out.writeNumber(number.doubleValue());
            case BIG_DECIMAL -> out.writeNumber(number.decimalValue());
        }
    }

    private void writeContainer(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (var member : map.entrySet()) {
                out.writeFieldName(String.valueOf(member.getKey()));
                write(member.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            writeItems(items);
        } else {
            throw new IllegalArgumentException("no plain value: " + value.getClass());
        }
    }

    private void writeItems(Iterable<?> items) throws IOException {
        out.writeStartArray();
        for (var item : items) {
            write(item);
        }
        out.writeEndArray();
    }
}
