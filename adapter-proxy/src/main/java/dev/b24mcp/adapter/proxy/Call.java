package dev.b24mcp.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One message on its way to the server, and everything that comes back for it. */
final class Call implements Runnable {

    private static final int NOT_FOUND = 404;
    private static final int RETURNS = 5;

    private final ClientMessage message;
    private final Handshake handshake;
    private final Wire wire;
    private final Outbox outbox;
    private final List<JsonNode> unanswered;
    private Optional<String> lastEvent = Optional.empty();
    private Duration pause = Duration.ofSeconds(1);
    private int returns;
    private volatile boolean unwanted;

    Call(ClientMessage message, Handshake handshake, Wire wire, Outbox outbox) {
        this.message = message;
        this.handshake = handshake;
        this.wire = wire;
        this.outbox = outbox;
        this.unanswered = new ArrayList<>(message.ids());
    }

    /** The client does not want the answer any more; what is missing of it is no failure. */
    void forget() {
        unwanted = true;
    }

    @Override
    public void run() {
        try {
            var session = handshake.session();
            var response = wire.post(message, session);
            if (response.status() == NOT_FOUND && isInSession(session)) {
                response.close();
                response = wire.post(message, handshake.renew(session));
            }
            take(response);
            while (!unanswered.isEmpty() && !unwanted) {
                comeBack();
            }
        } catch (IOException failed) {
            log().log(Level.DEBUG, "no answer", failed);
            giveUp(wire.explain(failed));
        } catch (InterruptedException _) {
            // nobody waits for the answer
        }
    }

    private boolean isInSession(Session session) {
        return session.id().isPresent() && message.revision().isEmpty() && !message.isInitialize();
    }

    private void take(Response response) throws IOException, InterruptedException {
        try (response) {
            for (var event = response.next(); event.isPresent(); event = response.next()) {
                take(event.get(), response);
            }
        } catch (IOException broken) {
            // a stream whose events have names can be taken up again
            if (lastEvent.isEmpty() && !unanswered.isEmpty()) {
                throw broken;
            }
        }
        if (lastEvent.isEmpty() && !unanswered.isEmpty()) {
            giveUp(wire.explain(response.status()));
        } else if (message.isUnderstood() && message.ids().isEmpty() && response.status() >= 400) {
            log().log(Level.WARNING, "{0}: {1}", message.method(), wire.explain(response.status()));
        }
    }

    private void take(Event event, Response response) {
        returns = 0;
        lastEvent = event.id().or(() -> lastEvent);
        pause = event.retry().orElse(pause);
        if (event.message().length > 0) {
            var json = Json.read(event.message());
            if (message.isInitialize() && json.has("result")) {
                handshake.agreed(message, Session.agreed(response, json));
            }
            wire.learn(message, json);
            pass(event, json);
        }
    }

    /** Passes a message on as it is, except an error that does not say which request it is about. */
    private void pass(Event event, JsonNode json) {
        if (json.isArray()) {
            json.forEach(this::settle);
        } else if (json.has("error") && !json.hasNonNull("id") && unanswered.size() == 1) {
            outbox.send(Event.of(Json.addressed(json, unanswered.removeFirst())));
            return;
        } else if (!json.isObject() || !json.has("jsonrpc")) {
            return; // a page of a proxy on the way
        } else {
            settle(json);
        }
        if (!message.ids().isEmpty() || !message.isUnderstood()) {
            outbox.send(event);
        }
    }

    private void settle(JsonNode json) {
        if (!json.has("method")) {
            unanswered.remove(json.path("id"));
        }
    }

    /** The stream ended before the answer: the server wants the client to come back for it (MCP 2025-11-25, "Resumability"). */
    private void comeBack() throws IOException, InterruptedException {
        if (++returns > RETURNS) {
            throw new IOException("nothing new however often asked");
        }
        Thread.sleep(pause);
        var response = wire.stream(handshake.session(), lastEvent);
        if (response.isStream()) {
            take(response);
        } else {
            response.close();
            giveUp(wire.explain(response.status()));
        }
    }

    private void giveUp(String why) {
        if (message.ids().isEmpty()) {
            log().log(Level.WARNING, "{0} did not arrive: {1}", message.method(), why);
        }
        for (var id : unanswered) {
            if (!unwanted) {
                outbox.send(Event.of(Json.error(id, Json.INTERNAL_ERROR, why)));
            }
        }
        unanswered.clear();
    }

    private static System.Logger log() {
        return System.getLogger(Call.class.getName());
    }
}
