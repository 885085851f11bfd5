package dev.b24mcp.sandbox.bitrix24.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PHP has one array type where JSON has two; this is where they meet. */
public final class PhpArrays {
    private PhpArrays() {}

    /** As json_encode does: keys 0..n-1 (or none at all) make a list, anything else an object. */
    public static Object encode(Map<String, ? extends @Nullable Object> array) {
        int expected = 0;
        for (var key : array.keySet()) {
            if (!key.equals(String.valueOf(expected++))) {
                return array;
            }
        }
        return new ArrayList<@Nullable Object>(array.values());
    }

    public static boolean isArray(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>;
    }

    /** The entries of an array; a scalar has none. */
    public static Map<String, @Nullable Object> map(@Nullable Object value) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        switch (value) {
            case Map<?, ?> given -> given.forEach((key, item) -> map.put(String.valueOf(key), item));
            case List<?> given -> given.forEach(item -> map.put(String.valueOf(map.size()), item));
            case null, default -> {}
        }
        return map;
    }

    /** The values of an array; a scalar is its own only value and null has none. */
    public static List<@Nullable Object> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        var values = new ArrayList<@Nullable Object>();
        if (isArray(value)) {
            values.addAll(map(value).values());
        } else {
            values.add(value);
        }
        return values;
    }
}
