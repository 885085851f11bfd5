package dev.b24mcp.application;

/** Whoever can be talked to over a connection: this server, or one elsewhere. Safe for use by many threads at once. */
@FunctionalInterface
public interface Connector {

    /**
     * Opens a connection. Does no I/O.
     *
     * @param outbox where everything goes that the client is told, answers too
     * @return the connection, which the transport closes
     */
    Connection connect(Outbox outbox);
}
