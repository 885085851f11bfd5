package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.Outbox;

/** The outbox of a client that can come back: when there is no room for what it has not read, that is remembered for it. */
record BudgetedOutbox(Outbox outbox, MessageBudget answers) implements Outbox {

    @Override
    public boolean send(Event event) {
        try (var room = answers.share()) {
            return room.takes(event.message()) && outbox.send(event);
        }
    }

    @Override
    public boolean keepAlive() {
        return outbox.keepAlive();
    }

    @Override
    public void hangUp() {
        outbox.hangUp();
    }
}
