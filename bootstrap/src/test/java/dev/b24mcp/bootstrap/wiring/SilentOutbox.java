package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;

/** For requests before whose answer nothing is said. */
public final class SilentOutbox implements Outbox {

    @Override
    public boolean send(Event event) {
        throw new AssertionError("nothing should be said before the answer");
    }

    @Override
    public boolean keepAlive() {
        return true;
    }

    @Override
    public void hangUp() {
        // no stream
    }
}
