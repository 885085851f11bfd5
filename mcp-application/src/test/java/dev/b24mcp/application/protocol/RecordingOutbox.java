package dev.b24mcp.application.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that keeps what it is told, until it leaves. */
public class RecordingOutbox implements Outbox {

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    private volatile boolean gone;

    @Override
    public boolean send(Event event) {
        return !gone && heard.add(event);
    }

    @Override
    public boolean keepAlive() {
        return !gone;
    }

    @Override
    public void hangUp() {
        gone = true;
    }

    public boolean isGone() {
        return gone;
    }

    /** What has been heard and not been asked for yet. */
    public List<Event> events() {
        var events = new ArrayList<Event>();
        heard.drainTo(events);
        return events;
    }

    /** The messages that have been heard and not been asked for yet. */
    public List<String> messages() {
        return events().stream()
                .map(event -> new String(event.message(), UTF_8))
                .toList();
    }

    /** Waits for the next message. */
    public String next() throws InterruptedException {
        var event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("nothing was heard");
        }
        return new String(event.message(), UTF_8);
    }
}
