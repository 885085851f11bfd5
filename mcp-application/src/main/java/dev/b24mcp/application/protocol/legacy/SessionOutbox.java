package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;

/** What is said in the midst of a session's request: it goes over the request's stream, where it is remembered. */
record SessionOutbox(HttpSession session, EventStream stream) implements Outbox {

    @Override
    public boolean send(Event event) {
        if (!stream.isStarted()) {
            session.keep(stream);
        }
        stream.send(event.message());
        return true;
    }

    @Override
    public boolean keepAlive() {
        return true;
    }

    @Override
    public void hangUp() {
        stream.hangUp();
    }
}
