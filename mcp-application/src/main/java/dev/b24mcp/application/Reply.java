package dev.b24mcp.application;

import java.util.Optional;

/**
 * How an exchange ended.
 *
 * @param kind for transports that have a status of their own
 * @param message one JSON-RPC message, UTF-8 on one line; empty when there is nothing to say, or all has been said through the
 *     outbox
 * @param session the session that the client has to name from now on, where one was opened
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and written out; never compared
public record Reply(Kind kind, Optional<byte[]> message, Optional<String> session) {

    private static final Reply ACCEPTED = of(Kind.ACCEPTED);
    private static final Reply STREAMED = of(Kind.STREAMED);

    /** An end without a message. */
    public static Reply of(Kind kind) {
        return new Reply(kind, Optional.empty(), Optional.empty());
    }

    /** An end with a message. */
    public static Reply of(Kind kind, byte[] message) {
        return new Reply(kind, Optional.of(message), Optional.empty());
    }

    public static Reply answered(byte[] message) {
        return of(Kind.ANSWERED, message);
    }

    public static Reply accepted() {
        return ACCEPTED;
    }

    public static Reply streamed() {
        return STREAMED;
    }

    public enum Kind {
        /** A request got its result or its error. */
        ANSWERED,
        /** A notification or response was taken; there is no message. */
        ACCEPTED,
        /** Everything has gone through the outbox, or nothing will be said any more; there is no message. */
        STREAMED,
        /** The client's session is over, as it asked; there is no message. */
        ENDED,
        /** The message was no proper JSON-RPC or MCP; the message says why. */
        REFUSED,
        /** No such method, or no such session; the message says which. */
        NOT_FOUND,
        /** There is no stream to be had here without a session. */
        NO_STREAM,
        /** The stream is in use already. */
        CONFLICT,
        /** The caller has too much under way. */
        BUSY,
        /** The message was too large to be read. */
        TOO_LARGE,
        /** The message is well-formed and says what cannot be done; it says why. */
        UNPROCESSABLE,
        /** Something behind this server did not do its part; the message says what to do about it. */
        UPSTREAM_FAILED,
        /** This server cannot do its work at present; the message says why. */
        NOT_READY,
        /** A fault of our own; the message has its number. */
        FAULT
    }
}
