package dev.b24mcp.domain.crm;

/**
 * A field of one kind of record.
 *
 * @param name the provider's own name, as queries use it
 * @param member what records call it; often the same
 * @param title what people call it; the name where there is nothing better
 * @param kind what its values are
 * @param custom whether people have added it to their portal, so that its name tells a stranger nothing
 * @param choices which values it can have, where they are told with the field
 */
public record FieldDescription(
        String name, String member, String title, FieldKind kind, boolean custom, Choices choices) {

    /** A field that every portal has, called the same in records, of whose values nothing more is known. */
    public FieldDescription(String name, String title, FieldKind kind) {
        this(name, name, title, kind, false, Choices.UNKNOWN);
    }

    /** The same field, with those choices. */
    public FieldDescription with(Choices known) {
        return new FieldDescription(name, member, title, kind, custom, known);
    }
}
