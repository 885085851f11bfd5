package dev.b24mcp.application.resource;

import java.io.Serial;

/** A part of an address makes no sense. */
final class UnusableUriException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String parameter;

    UnusableUriException(String parameter) {
        super("unusable parameter");
        this.parameter = parameter;
    }

    UnusableUriException(String parameter, Throwable cause) {
        super("unusable parameter", cause);
        this.parameter = parameter;
    }

    /** Which part. */
    String parameter() {
        return parameter;
    }
}
