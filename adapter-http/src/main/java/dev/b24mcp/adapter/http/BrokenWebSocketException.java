package dev.b24mcp.adapter.http;

import java.io.Serial;

/** The client sent what a WebSocket of this server does not take. */
final class BrokenWebSocketException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final CloseCode code;

    BrokenWebSocketException(CloseCode code) {
        super(code.name());
        this.code = code;
    }

    CloseCode code() {
        return code;
    }
}
