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

    static RpcError tooLarge(int limit) {
        return of(RpcErrorCode.INVALID_REQUEST, "Message too large: at most " + limit + " bytes are accepted");
    }
}
