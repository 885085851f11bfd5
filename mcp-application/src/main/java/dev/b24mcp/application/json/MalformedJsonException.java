package dev.b24mcp.application.json;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Bytes that are not acceptable JSON. The message is for the log; it may quote what came in. */
public final class MalformedJsonException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
