package dev.b24mcp.application.protocol;

/** Which protocol era a message belongs to. An era that is not served has no case here. */
public sealed interface Classification {

    /** The era that opens with {@code initialize}. */
    record Legacy() implements Classification {}

    /** No era that is served. */
    record Refused(RpcError error) implements Classification {}
}
