package dev.b24mcp.adapter.bitrix24.access;

import java.io.Serial;

/** The operator gave an address or a credential that cannot be one. The message never quotes what was given. */
public final class UnusableAccessException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Part part;
    private final String expected;

    UnusableAccessException(Part part, String expected) {
        super(part + ": expected " + expected);
        this.part = part;
        this.expected = expected;
    }

    public Part part() {
        return part;
    }

    /** What a usable value looks like. */
    public String expected() {
        return expected;
    }

    /** Which of the two is unusable. */
    public enum Part {
        BASE_URL,
        TOKEN
    }
}
