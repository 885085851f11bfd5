package dev.b24mcp.application.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes trees, plain Java values, and trees with plain Java values in them. */
final class TreeWriter {

    private final JsonGenerator out;

    TreeWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(@Nullable Object value) throws IOException {
        if (value instanceof JsonNode node) {
            writeNode(node);
        } else if (value instanceof Map<?, ?> map) {
            writeMembers(map);
        } else if (value instanceof Iterable<?> items) {
            writeItems(items);
        } else {
            writeNode(PlainValues.tree(value));
        }
    }

    private void writeNode(JsonNode node) throws IOException {
        if (node.isObject()) {
            out.writeStartObject();
            for (var member : node.properties()) {
                out.writeFieldName(member.getKey());
                writeNode(member.getValue());
            }
            out.writeEndObject();
        } else if (node.isArray()) {
            writeItems(node);
        } else if (node instanceof POJONode plain) {
            write(plain.getPojo());
        } else if (node.isNumber()) {
            writeNumber(node);
        } else if (node.isTextual()) {
            out.writeString(node.textValue());
        } else if (node.isBoolean()) {
            out.writeBoolean(node.booleanValue());
        } else {
            out.writeNull();
        }
    }

    private void writeNumber(JsonNode number) throws IOException {
        switch (number.numberType()) {
            case INT, LONG -> out.writeNumber(number.longValue());
            case BIG_INTEGER -> out.writeNumber(number.bigIntegerValue());
            case FLOAT, DOUBLE -> out.writeNumber(number.doubleValue());
            case BIG_DECIMAL -> out.writeNumber(number.decimalValue());
        }
    }

    private void writeMembers(Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (var member : map.entrySet()) {
            out.writeFieldName(String.valueOf(member.getKey()));
            write(member.getValue());
        }
        out.writeEndObject();
    }

    private void writeItems(Iterable<?> items) throws IOException {
        out.writeStartArray();
        for (var item : items) {
            write(item);
        }
        out.writeEndArray();
    }
}
