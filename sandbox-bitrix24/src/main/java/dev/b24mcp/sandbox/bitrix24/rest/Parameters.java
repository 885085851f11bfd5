package dev.b24mcp.sandbox.bitrix24.rest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a call: maps, lists and scalars. Names at the top level are case-insensitive. */
public record Parameters(Map<String, @Nullable Object> values) {

    public @Nullable Object get(String name) {
        for (var entry : values.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    public boolean has(String name) {
        return get(name) != null;
    }

    public String text(String name) {
        var value = get(name);
        return value == null || PhpArrays.isArray(value) ? "" : value.toString();
    }

    /** The parameter as a whole number, if it is one. */
    public Optional<Long> number(String name) {
        try {
            return Optional.of(new BigDecimal(text(name).strip()).longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** An array parameter; absent is empty, a scalar is the classic family's error. */
    public Map<String, @Nullable Object> array(String name) {
        var value = get(name);
        if (value != null && !PhpArrays.isArray(value)) {
            throw PortalError.notAnArray(name);
        }
        return PhpArrays.map(value);
    }

    public Parameters without(String name) {
        var rest = new LinkedHashMap<String, @Nullable Object>(values);
        rest.keySet().removeIf(name::equalsIgnoreCase);
        return new Parameters(rest);
    }
}
