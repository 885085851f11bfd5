package dev.b24mcp.application.protocol.stateless;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Messages for one subscriber. Whoever puts one in never waits; a subscriber that lets too many pile up is dropped. */
final class Mailbox {

    private static final int MOST = 256;
    /** No message is empty. */
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> messages = new LinkedBlockingQueue<>();
    private volatile boolean overflowed;

    void put(byte[] message) {
        if (overflowed) {
            return;
        }
        if (messages.size() < MOST) {
            messages.add(message);
        } else {
            overflowed = true;
            messages.add(END);
        }
    }

    /** Lets the subscriber have what is in here, and then ends. */
    void close() {
        messages.add(END);
    }

    /**
     * Hands messages over as they come. Blocks.
     *
     * @return whether the end came from here; otherwise the subscriber is gone, too slow, or called it off
     */
    boolean deliver(Outbox outbox, Duration keepAlive) {
        try {
            while (true) {
                var message = messages.poll(keepAlive.toMillis(), TimeUnit.MILLISECONDS);
                if (message != null && message.length == 0) {
                    return !overflowed;
                }
                var isThere = message == null ? outbox.keepAlive() : outbox.send(Event.of(message));
                if (!isThere) {
                    return false;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
