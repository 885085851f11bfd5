package dev.b24mcp.application.protocol;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;

/** An exchange whose end is known from the beginning. */
public record Settled(Reply reply) implements Exchange {

    @Override
    public Reply answer(Outbox outbox) {
        return reply;
    }

    @Override
    public void abandon() {
        // nothing is under way
    }
}
