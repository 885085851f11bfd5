package dev.b24mcp.application;

/**
 * Inbound port of every transport.
 *
 * <p>A transport whose messages stand alone (HTTP POST) brings each with {@link #post}; one that keeps a connection for its
 * client (standard input and output, WebSocket) opens it with {@link #connect}. Safe for use by many threads at once.
 */
public interface McpEndpoint extends Connector, AutoCloseable {

    /**
     * Understands one message that came with facts of its own. Returns at once.
     *
     * @param facts what the transport knows beside the message
     * @param message the bytes of one JSON-RPC message, UTF-8; whatever they are, the exchange has an answer for them
     * @return what remains to be done for the message
     */
    Exchange post(TransportFacts facts, byte[] message);

    /**
     * A client that wants to hear what no request of its own will tell it, or the rest of a stream that broke off (MCP
     * 2025-11-25, basic/transports, "Listening for Messages from the Server"). The exchange lasts as long as the stream.
     *
     * @param facts what the transport knows
     */
    Exchange stream(TransportFacts facts);

    /**
     * A client that ends its session.
     *
     * @param facts what the transport knows
     */
    Reply end(TransportFacts facts);

    /**
     * Answers in place of a message that a transport did not take in because it was too large.
     *
     * @param limit the most bytes that the transport accepts
     */
    Reply tooLarge(int limit);

    /** The server is about to stop: every open stream ends in good order. Requests under way are left to the transports. */
    @Override
    void close();
}
