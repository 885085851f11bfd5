package dev.b24mcp.application;

/** What one client says, in order. */
public interface Conversation {

    /**
     * Understands one message. Returns at once, so a transport calls it in the order of arrival, from one thread at a time.
     *
     * @param message the bytes of one JSON-RPC message, UTF-8; whatever they are, the exchange has an answer for them
     * @return what remains to be done for the message
     */
    Exchange read(byte[] message);

    /**
     * Answers in place of a message that the transport did not take in because it was too large.
     *
     * @param limit the most bytes that the transport accepts
     */
    Reply tooLarge(int limit);
}
