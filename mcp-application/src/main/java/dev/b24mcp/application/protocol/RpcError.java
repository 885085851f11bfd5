package dev.b24mcp.application.protocol;

import java.util.Map;

/**
 * The error member of a JSON-RPC answer. It is meant for the client: no exception text, no secret.
 *
 * @param code what kind
 * @param message one sentence
 * @param data details as plain Java values; empty for none
 */
public record RpcError(RpcErrorCode code, String message, Map<String, Object> data) {

    public static RpcError of(RpcErrorCode code, String message) {
        return new RpcError(code, message, Map.of());
    }

    /** The answer would not fit the memory beside others that their clients have not read. */
    public static RpcError noRoom() {
        return new RpcError(
                RpcErrorCode.INTERNAL_ERROR,
                "Too many large answers at once: ask for less, or again later",
                Map.of("code", "TOO_MANY_LARGE_ANSWERS"));
    }

    static RpcError tooLarge(int limit) {
        return of(RpcErrorCode.INVALID_REQUEST, "Message too large: at most " + limit + " bytes are accepted");
    }
}
