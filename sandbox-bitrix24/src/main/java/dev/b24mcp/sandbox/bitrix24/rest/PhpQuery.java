package dev.b24mcp.sandbox.bitrix24.rest;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Query strings and forms with PHP's brackets: {@code filter[>ID]=5&select[]=ID}. */
public final class PhpQuery {
    /** PHP's max_input_nesting_level. */
    private static final int DEEPEST = 64;

    private PhpQuery() {}

    public static Map<String, @Nullable Object> parse(String text) {
        var root = new Node();
        for (var pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            var key = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!key.isEmpty()) {
                root.put(keys(key), decode(equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        return root.toMap();
    }

    /** The other way round, {@code a[b]=c}. */
    public static String write(Map<String, ?> values) {
        var pairs = new ArrayList<String>();
        values.forEach((key, value) -> write(encoded(key), value, pairs));
        return String.join("&", pairs);
    }

    private static void write(String name, @Nullable Object value, List<String> pairs) {
        if (PhpArrays.isArray(value)) {
            PhpArrays.map(value).forEach((key, item) -> write(name + "[" + encoded(key) + "]", item, pairs));
        } else {
            pairs.add(name + "=" + encoded(value == null ? "" : value.toString()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // as PHP: a broken escape is left alone
        }
    }

    /** {@code a[b][]} is a, b and the empty key. */
    private static List<String> keys(String key) {
        var keys = new ArrayList<String>();
        int open = key.indexOf('[');
        keys.add(open <= 0 ? key : key.substring(0, open));
        while (open > 0 && open < key.length() && key.charAt(open) == '[' && keys.size() < DEEPEST) {
            int close = key.indexOf(']', open);
            if (close < 0) {
                break;
            }
            keys.add(key.substring(open + 1, close));
            open = close + 1;
        }
        return keys;
    }

    private static final class Node {
        private final Map<String, Object> children = new LinkedHashMap<>();

        void put(List<String> keys, String value) {
            var node = this;
            for (var key : keys.subList(0, keys.size() - 1)) {
                node = node.child(node.named(key));
            }
            node.children.put(node.named(keys.getLast()), value);
        }

        private String named(String key) {
            return key.isEmpty() ? String.valueOf(children.size()) : key;
        }

        private Node child(String key) {
            if (children.get(key) instanceof Node child) {
                return child;
            }
            var child = new Node();
            children.put(key, child);
            return child;
        }

        Map<String, @Nullable Object> toMap() {
            var map = new LinkedHashMap<String, @Nullable Object>();
            children.forEach(
                    (key, value) -> map.put(key, value instanceof Node node ? PhpArrays.encode(node.toMap()) : value));
            return map;
        }
    }
}
