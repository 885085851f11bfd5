package dev.b24mcp.domain.crm;

/** What the values of a field are. */
public enum FieldKind {
    TEXT,
    NUMBER,
    /** A number without a fraction. */
    INTEGER,
    /** An amount with its currency, written {@code 100|USD}. */
    MONEY,
    /** Yes or no, however the provider writes it. */
    FLAG,
    /** A day. */
    DATE,
    /** A moment. */
    DATE_TIME,
    /** One of a list of values, which a {@link Dictionary} may name. */
    CHOICE,
    /** Another record, a user for example. */
    REFERENCE,
    /** Anything else, or not known. */
    OTHER
}
