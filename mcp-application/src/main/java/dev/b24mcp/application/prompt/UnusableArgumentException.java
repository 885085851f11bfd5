package dev.b24mcp.application.prompt;

import java.io.Serial;

/** An argument makes no sense; the message is for the user and says what to change. */
final class UnusableArgumentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String advice;

    UnusableArgumentException(String advice) {
        super(advice);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
