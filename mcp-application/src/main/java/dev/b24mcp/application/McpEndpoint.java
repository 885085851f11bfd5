package dev.b24mcp.application;

/**
 * Inbound port of every transport.
 *
 * <p>A transport that carries one message per exchange (HTTP POST) opens a conversation for each; one that keeps a connection
 * (standard input and output, WebSocket) opens one for its life.
 */
@FunctionalInterface
public interface McpEndpoint {

    /**
     * Opens a conversation with a client. Does no I/O.
     *
     * @param facts what the transport knows beside the message
     * @return the conversation
     */
    Conversation open(TransportFacts facts);
}
