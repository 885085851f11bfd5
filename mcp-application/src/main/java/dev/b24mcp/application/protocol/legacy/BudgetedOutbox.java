package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.protocol.ForwardingOutbox;

/** The outbox of a client that can come back: when there is no room for what it has not read, that is remembered for it. */
record BudgetedOutbox(Outbox outbox, MessageBudget answers) implements ForwardingOutbox {

    @Override
    public boolean send(Event event) {
        try (var room = answers.share()) {
            return room.takes(event.message()) && outbox.send(event);
        }
    }
}
