package dev.b24mcp.application.protocol;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;

/**
 * The outbox of a call that may be called off: the interrupt that does it must not hit a thread that writes, because that would
 * close the client's connection.
 */
public record ShieldedOutbox(Outbox outbox, RunningCall call) implements ForwardingOutbox {

    @Override
    public boolean send(Event event) {
        return call.shielded(() -> outbox.send(event));
    }

    @Override
    public boolean keepAlive() {
        return call.shielded(outbox::keepAlive);
    }
}
