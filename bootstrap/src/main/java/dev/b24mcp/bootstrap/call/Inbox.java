package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.domain.call.Progress;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What the server tells its client: progress goes to whoever listens, an answer waits to be taken. */
final class Inbox implements Outbox {

    private final BlockingQueue<ObjectNode> answers = new LinkedBlockingQueue<>();
    private volatile Progress progress = Progress.NONE;

    void tell(Progress listener) {
        progress = listener;
    }

    ObjectNode answer() throws InterruptedException {
        return answers.take();
    }

    @Override
    public boolean send(Event event) {
        var message = Json.message(event.message());
        if (!message.has("method")) {
            answers.add(message);
        } else if (message.path("method").asText().equals("notifications/progress")) {
            report(message.path("params"));
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
