package dev.b24mcp.application.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Trees as maps, lists, texts, numbers and flags, and the other way round. */
final class PlainValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainValues() {}

    /**
     * A tree as plain values.
     *
     * @param maps makes the map for an object, which decides on the order of its members
     */
    static @Nullable Object of(JsonNode node, Supplier<Map<String, @Nullable Object>> maps) {
        if (node.isObject()) {
            return members(node, maps);
        }
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>(node.size());
            node.forEach(item -> items.add(of(item, maps)));
            return items;
        }
        if (node instanceof POJONode plain) {
            return plain.getPojo();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        return node.isBoolean() ? node.booleanValue() : null;
    }

    /** The members of an object. */
    static Map<String, @Nullable Object> members(JsonNode object, Supplier<Map<String, @Nullable Object>> maps) {
        var members = maps.get();
        object.properties().forEach(member -> members.put(member.getKey(), of(member.getValue(), maps)));
        return members;
    }

    /** Plain values as a tree; what is a tree already stays as it is. */
    static JsonNode tree(@Nullable Object value) {
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof Map<?, ?> map) {
            var object = NODES.objectNode();
            map.forEach((name, member) -> object.set(String.valueOf(name), tree(member)));
            return object;
        }
        if (value instanceof Iterable<?> items) {
            var array = NODES.arrayNode();
            items.forEach(item -> array.add(tree(item)));
            return array;
        }
        throw new IllegalArgumentException("no plain value: " + value.getClass());
    }

    private static JsonNode number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        if (number instanceof BigInteger integer) {
            return NODES.numberNode(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            return NODES.numberNode(number.doubleValue());
        }
        return number instanceof Integer small
                ? NODES.numberNode(small.intValue())
                : NODES.numberNode(number.longValue());
    }
}
