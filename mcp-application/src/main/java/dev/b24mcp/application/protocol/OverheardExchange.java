package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.MalformedJsonException;
import java.util.Set;

/** An exchange whose result others of the same caller are told of. */
record OverheardExchange(
        Exchange exchange, JsonRpcMessage.Request request, String caller, ResultFeed feed, JsonCodec json)
        implements Exchange {

    private static final Set<String> METHODS = Set.of("tools/call", "resources/read", "resources/query");

    /** The exchange itself where there is nobody to tell, or nothing worth telling. */
    static Exchange of(Exchange exchange, JsonRpcMessage message, String caller, ResultFeed feed, JsonCodec json) {
        return feed.isHeard() && message instanceof JsonRpcMessage.Request request && METHODS.contains(request.method())
                ? new OverheardExchange(exchange, request, caller, feed, json)
                : exchange;
    }

    @Override
    public Reply answer(Outbox outbox) {
        var reply = exchange.answer(new Listening(outbox));
        reply.message().ifPresent(this::hear);
        return reply;
    }

    @Override
    public void abandon() {
        exchange.abandon();
    }

    @Override
    public void close() {
        exchange.close();
    }

    private void hear(byte[] message) {
        try {
            JsonNode node = json.read(message);
            if (node.path("result") instanceof ObjectNode result && request.id().equals(node.path("id"))) {
                feed.tell(caller, request.method(), result);
            }
        } catch (MalformedJsonException _) {
            // beyond what is read back; the caller has it all the same
        }
    }

    /** Hears what goes out on a stream. */
    private final class Listening implements ForwardingOutbox {

        private final Outbox outbox;

        Listening(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public Outbox outbox() {
            return outbox;
        }

        @Override
        public boolean send(Event event) {
            hear(event.message());
            return outbox.send(event);
        }
    }
}
