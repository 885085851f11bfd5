package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.domain.call.Progress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What the server tells its client: progress goes to whoever listens, an answer waits to be taken. */
final class Inbox implements Outbox {

    private final BlockingQueue<Optional<ObjectNode>> answers = new LinkedBlockingQueue<>();
    private volatile Progress progress = Progress.NONE;

    void tell(Progress listener) {
        progress = listener;
    }

    /** Waits for the next answer; one that cannot be read is a fault of the server's. */
    ObjectNode answer() throws InterruptedException {
        return answers.take().orElseThrow(() -> new IllegalStateException("the server's answer cannot be read"));
    }

    @Override
    public boolean send(Event event) {
        var message = Json.message(event.message());
        var method = message.map(known -> known.path("method").asText()).orElse("");
        if (method.isEmpty()) {
            answers.add(message);
        } else if (method.equals("notifications/progress")) {
            report(message.orElseThrow().path("params"));
        }
        return true;
    }

    private void report(JsonNode params) {
        var total = params.path("total");
        progress.report(
                params.path("progress").asLong(),
                total.isNumber() ? OptionalLong.of(total.longValue()) : OptionalLong.empty(),
                params.path("message").asText());
    }

    @Override
    public boolean keepAlive() {
        return true;
    }

    @Override
    public void hangUp() {}
}
