package dev.b24mcp.adapter.http;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The address could not be bound, most often because another program has it. */
public final class CannotListenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String address;

    CannotListenException(String host, int port, @Nullable Throwable cause) {
        super("cannot listen on " + host + ":" + port, cause);
        this.address = host + ":" + port;
    }

    /** Host and port. */
    public String address() {
        return address;
    }
}
