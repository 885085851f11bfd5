package dev.b24mcp.application.protocol;

import dev.b24mcp.application.Exchange;

/** The messages of one client on one connection, in one era. */
public interface Dialogue extends AutoCloseable {

    /** Understands the next message. Called by one thread at a time, in the order of arrival. */
    Exchange next(JsonRpcMessage message);

    /** The client is gone: gives up everything under way. */
    @Override
    void close();
}
