package dev.b24mcp.adapter.bitrix24.access;

/** A text that must not be seen. Prints masked wherever it is printed. */
public final class Secret {

    private static final String MASK = "***";

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The text itself, for the one place that sends it. */
    String reveal() {
        return value;
    }

    /** A text with this secret masked in it. */
    public String maskedIn(String text) {
        return value.isEmpty() ? text : text.replace(value, MASK);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
