package dev.b24mcp.application.protocol;

/** Error codes of JSON-RPC 2.0 and MCP. */
public enum RpcErrorCode {
    PARSE_ERROR(-32700),
    INVALID_REQUEST(-32600),
    METHOD_NOT_FOUND(-32601),
    INVALID_PARAMS(-32602),
    INTERNAL_ERROR(-32603),
    /** Revisions up to 2025-11-25 only. */
    RESOURCE_NOT_FOUND(-32002);

    private final int code;

    RpcErrorCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
