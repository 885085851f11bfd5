package dev.b24mcp.adapter.http;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;

/**
 * Tells a client something through the response to its request.
 *
 * @param stream the response, which becomes a stream with the first event
 * @param isConnection whether the stream is all that the client listens to, so that it must not be hung up
 */
record StreamOutbox(EventStream stream, boolean isConnection) implements Outbox {

    @Override
    public boolean send(Event event) {
        return stream.write(EventText.of(event));
    }

    @Override
    public boolean keepAlive() {
        return stream.write(EventText.KEEP_ALIVE);
    }

    @Override
    public void hangUp() {
        if (!isConnection) {
            stream.hangUp();
        }
    }
}
