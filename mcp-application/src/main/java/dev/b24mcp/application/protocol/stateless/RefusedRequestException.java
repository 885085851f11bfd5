package dev.b24mcp.application.protocol.stateless;

import dev.b24mcp.application.Reply;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import java.io.Serial;

/** A request that does not keep the rules of its era, so that no method sees it. */
final class RefusedRequestException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Reply.Kind kind;
    private final transient RpcError error;

    RefusedRequestException(RpcError error) {
        super(error.message());
        this.kind = error.code() == RpcErrorCode.METHOD_NOT_FOUND ? Reply.Kind.NOT_FOUND : Reply.Kind.REFUSED;
        this.error = error;
    }

    static RefusedRequestException headerMismatch(String what) {
        return new RefusedRequestException(RpcError.of(RpcErrorCode.HEADER_MISMATCH, "Header mismatch: " + what));
    }

    Reply.Kind kind() {
        return kind;
    }

    RpcError error() {
        return error;
    }
}
