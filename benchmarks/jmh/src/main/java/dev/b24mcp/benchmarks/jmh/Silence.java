package dev.b24mcp.benchmarks.jmh;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;

/** A client that hears nothing but the answer. */
final class Silence implements Outbox {

    @Override
    public boolean send(Event event) {
        return true;
    }

    @Override
    public boolean keepAlive() {
        return true;
    }

    @Override
    public void hangUp() {
        // nobody is there
    }
}
