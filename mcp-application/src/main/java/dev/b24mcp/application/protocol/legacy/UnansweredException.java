package dev.b24mcp.application.protocol.legacy;

import java.io.Serial;

/** The client was asked and did not answer, or answered with an error. */
final class UnansweredException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnansweredException(String message) {
        super(message);
    }
}
