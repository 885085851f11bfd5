package dev.b24mcp.adapter.proxy;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** Passes on what the server says unasked, for as long as the client is there (MCP 2025-11-25, "Listening for Messages"). */
final class Listener implements Runnable {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Handshake handshake;
    private final Wire wire;
    private final Outbox outbox;
    private Session session = Session.NONE;
    private Optional<String> lastEvent = Optional.empty();
    private Duration asked = Duration.ofSeconds(1);
    private Duration pause = asked;

    Listener(Handshake handshake, Wire wire, Outbox outbox) {
        this.handshake = handshake;
        this.wire = wire;
        this.outbox = outbox;
    }

    @Override
    public void run() {
        try {
            while (listen()) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            // the client is gone
        }
    }

    /** Listens until the stream ends; gives whether there may be another. */
    private boolean listen() throws InterruptedException {
        if (!session.equals(handshake.session())) {
            session = handshake.session();
            lastEvent = Optional.empty();
        }
        try (var response = wire.stream(session, lastEvent)) {
            if (response.isStream()) {
                pause = asked;
                passOn(response);
                return true;
            }
            if (response.status() == NOT_FOUND && session.id().isPresent()) {
                handshake.renew(session);
                return true;
            }
            pause = longer();
            return response.status() >= 500 || response.status() == CONFLICT || response.status() == TOO_MANY;
        } catch (IOException broken) {
            System.getLogger(Listener.class.getName()).log(Level.DEBUG, "the stream broke off", broken);
            pause = longer();
            return true;
        }
    }

    private void passOn(Response response) throws IOException, InterruptedException {
        for (var event = response.next(); event.isPresent(); event = response.next()) {
            pass(event.get());
        }
    }

    private void pass(Event event) {
        lastEvent = event.id().or(() -> lastEvent);
        asked = event.retry().filter(wish -> wish.compareTo(SHORTEST_PAUSE) > 0).orElse(asked);
        pause = asked;
        if (event.message().length > 0) {
            outbox.send(event);
        }
    }

    private Duration longer() {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
