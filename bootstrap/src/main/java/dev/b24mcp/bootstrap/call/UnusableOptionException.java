package dev.b24mcp.bootstrap.call;

import java.io.Serial;

/** What somebody wrote on the command line cannot be meant so; the message tells them. */
public final class UnusableOptionException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String explanation;

    public UnusableOptionException(String explanation) {
        super(explanation);
        this.explanation = explanation;
    }

    /** What the person is told. */
    public String explanation() {
        return explanation;
    }
}
