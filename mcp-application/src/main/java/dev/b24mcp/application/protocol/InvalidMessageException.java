package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Bytes that are no JSON-RPC message; carries the answer to them. */
public final class InvalidMessageException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable JsonNode id;
    private final transient RpcError error;

    InvalidMessageException(@Nullable JsonNode id, RpcError error) {
        super(error.message());
        this.id = id;
        this.error = error;
    }

    /** The id to answer to, where one could be read. */
    public @Nullable JsonNode id() {
        return id;
    }

    public RpcError error() {
        return error;
    }
}
