package dev.b24mcp.domain.crm;

import org.jspecify.annotations.Nullable;

/**
 * One line of a filter: a field, a comparison and a value.
 *
 * @param field the provider's own name of the field
 * @param operator the comparison
 * @param value a plain Java value: {@code String}, {@code Number}, {@code Boolean}, a {@code List} or {@code Map} of those, or
 *     {@code null} for "empty"
 */
public record Condition(
        String field, Operator operator, @Nullable Object value) {

    public Condition {
        if (field.isEmpty()) {
            throw new IllegalArgumentException("a condition needs a field name");
        }
    }

    /**
     * Reads a filter key such as {@code ">=OPPORTUNITY"}.
     *
     * @param key an operator's symbol followed by the name of a field
     * @param value the value to compare with, see {@link #value()}
     * @return the condition
     * @throws IllegalArgumentException when no field name follows the symbol
     */
    public static Condition parse(String key, @Nullable Object value) {
        var leading = Operator.leading(key);
        return new Condition(key.substring(leading.symbol().length()), leading.operator(), value);
    }

    /** The filter key: the operator's symbol and the field's name. */
    public String key() {
        return operator.symbol() + field;
    }
}
