package dev.b24mcp.domain.crm;

/**
 * A field of one kind of record.
 *
 * @param name the provider's own name, as queries use it
 * @param title what people call it; the name where there is nothing better
 * @param kind what its values are
 */
public record FieldDescription(String name, String title, FieldKind kind) {}
