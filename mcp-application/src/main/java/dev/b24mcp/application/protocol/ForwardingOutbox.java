package dev.b24mcp.application.protocol;

import dev.b24mcp.application.Outbox;

/** An outbox that is another one, but for what it does itself. */
public interface ForwardingOutbox extends Outbox {

    /** The other one. */
    Outbox outbox();

    @Override
    default boolean keepAlive() {
        return outbox().keepAlive();
    }

    @Override
    default void hangUp() {
        outbox().hangUp();
    }
}
