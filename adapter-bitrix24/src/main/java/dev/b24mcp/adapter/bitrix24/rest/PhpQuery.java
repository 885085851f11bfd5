package dev.b24mcp.adapter.bitrix24.rest;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Parameters in the form that PHP reads from an address: {@code filter[>ID]=5&select[]=ID}. */
final class PhpQuery {

    private PhpQuery() {}

    static String of(Map<String, ? extends @Nullable Object> parameters) {
        var query = new StringJoiner("&");
        parameters.forEach((name, value) -> add(query, name, value));
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, item) -> add(query, name + "[" + key + "]", item));
            case List<?> list -> list.forEach(item -> add(query, name + "[]", item));
            case null, default -> query.add(encoded(name) + "=" + encoded(text(value)));
        }
    }

    /** There are no booleans and no nulls in addresses: PHP itself writes 1, 0 and nothing. Not every portal knows exponents. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean flag -> flag ? "1" : "0";
            case BigDecimal number -> number.toPlainString();
            case Double number -> BigDecimal.valueOf(number).toPlainString();
            default -> value.toString();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
