package dev.b24mcp.adapter.bitrix24.access;

/** A text that must not be seen. Prints masked wherever it is printed. */
public final class Secret {

    static final String MASK = "***";

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The text itself, for the few places that send or keep it: all of them are in this package and below it. */
    public String reveal() {
        return value;
    }

    /** A text with this secret masked in it. */
    public String maskedIn(String text) {
        return value.isEmpty() ? text : text.replace(value, MASK);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
