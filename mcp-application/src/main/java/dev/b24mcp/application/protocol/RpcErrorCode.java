package dev.b24mcp.application.protocol;

/** Error codes of JSON-RPC 2.0 and MCP. */
public enum RpcErrorCode {
    PARSE_ERROR(-32700),
    INVALID_REQUEST(-32600),
    METHOD_NOT_FOUND(-32601),
    INVALID_PARAMS(-32602),
    INTERNAL_ERROR(-32603),
    /** No such session; what clients of the legacy era expect beside HTTP's 404. */
    SESSION_NOT_FOUND(-32001),
    /** Legacy era only. */
    RESOURCE_NOT_FOUND(-32002),
    /** Stateless era only, as the two that follow. */
    HEADER_MISMATCH(-32020),
    MISSING_CLIENT_CAPABILITY(-32021),
    UNSUPPORTED_PROTOCOL_VERSION(-32022);

    private final int code;

    RpcErrorCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
