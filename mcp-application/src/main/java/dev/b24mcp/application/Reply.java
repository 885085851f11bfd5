package dev.b24mcp.application;

import java.util.Optional;

/**
 * What goes back to the client.
 *
 * @param kind how the exchange ended, for transports that have a status of their own
 * @param message one JSON-RPC message, UTF-8 on one line; empty when there is nothing to say
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and written out; never compared
public record Reply(Kind kind, Optional<byte[]> message) {

    private static final Reply ACCEPTED = new Reply(Kind.ACCEPTED, Optional.empty());

    public static Reply answered(byte[] message) {
        return new Reply(Kind.ANSWERED, Optional.of(message));
    }

    public static Reply accepted() {
        return ACCEPTED;
    }

    public static Reply refused(byte[] message) {
        return new Reply(Kind.REFUSED, Optional.of(message));
    }

    public static Reply tooLarge(byte[] message) {
        return new Reply(Kind.TOO_LARGE, Optional.of(message));
    }

    public enum Kind {
        /** A request got its result or its error. */
        ANSWERED,
        /** A notification or response was taken; there is no message. */
        ACCEPTED,
        /** The message was no proper JSON-RPC or MCP; the message says why. */
        REFUSED,
        /** The message was too large to be read. */
        TOO_LARGE
    }
}
