package dev.b24mcp.adapter.http;

import java.util.concurrent.Semaphore;

/** How many more clients may keep a connection of their own. */
final class EventConnections {

    private final Semaphore room;

    EventConnections(int most) {
        this.room = new Semaphore(most);
    }

    boolean enter() {
        return room.tryAcquire();
    }

    void leave() {
        room.release();
    }
}
