package dev.b24mcp.application.protocol;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.TransportFacts;

/**
 * The behaviour of one protocol era: which methods it has, what it adds to their results, and what it does when a client goes
 * away.
 *
 * <p>A method that an era lacks is absent from its registry, never switched off. Safe for use by many threads at once.
 */
public interface Engine extends AutoCloseable {

    /** Understands a message that came with facts of its own. */
    Exchange exchange(JsonRpcMessage message, TransportFacts facts);

    /**
     * Opens what this era knows of a client on a connection.
     *
     * @param outbox where everything goes that the client is told
     * @param sender who it is, on this connection
     */
    Dialogue dialogue(Outbox outbox, Sender sender);

    /** Ends every open stream in good order. */
    @Override
    void close();
}
