package dev.b24mcp.adapter.http;

import dev.b24mcp.adapter.http.Frame.Kind;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;

/** Tells a client something over its WebSocket: one message is one text. */
record WebSocketOutbox(FrameWriter frames) implements Outbox {

    private static final byte[] NOTHING = {};

    @Override
    public boolean send(Event event) {
        return event.message().length == 0 ? !frames.isClosed() : frames.write(Kind.TEXT, event.message());
    }

    @Override
    public boolean keepAlive() {
        return frames.write(Kind.PING, NOTHING);
    }

    @Override
    public void hangUp() {}
}
