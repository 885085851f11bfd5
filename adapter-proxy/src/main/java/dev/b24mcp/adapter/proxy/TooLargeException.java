package dev.b24mcp.adapter.proxy;

import java.io.IOException;
import java.io.Serial;

/** The server said more in one message than anyone should. */
final class TooLargeException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;
}
