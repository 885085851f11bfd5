package dev.b24mcp.domain.crm;

/**
 * One level of an ordering.
 *
 * @param field the provider's own name of the field
 * @param direction which way
 */
public record Sort(String field, Direction direction) {

    public Sort {
        if (field.isEmpty()) {
            throw new IllegalArgumentException("an ordering needs a field name");
        }
    }

    public enum Direction {
        ASC,
        DESC
    }
}
