package dev.b24mcp.adapter.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a client was told. */
final class Heard implements Outbox {

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    @Override
    public boolean send(Event event) {
        return messages.add(new String(event.message(), UTF_8));
    }

    @Override
    public boolean keepAlive() {
        return true;
    }

    @Override
    public void hangUp() {}

    /** Waits for the next message. */
    String next() throws InterruptedException {
        var message = messages.poll(30, TimeUnit.SECONDS);
        if (message == null) {
            throw new IllegalStateException("nothing was said");
        }
        return message;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }
}
