package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.PlainApi;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The application for callers that do not speak the protocol: says back what it hears. */
final class FakePlainApi implements PlainApi {

    final Set<Consumer<byte[]>> listeners = ConcurrentHashMap.newKeySet();
    volatile Reply reply = Reply.answered("yes".getBytes(UTF_8));

    @Override
    public byte[] index() {
        return "index".getBytes(UTF_8);
    }

    @Override
    public byte[] handshake() {
        return "handshake".getBytes(UTF_8);
    }

    @Override
    public byte[] greeting() {
        return "greeting".getBytes(UTF_8);
    }

    @Override
    public Reply readiness() {
        return reply;
    }

    @Override
    public String metrics() {
        return "b24mcp_up 1\n";
    }

    @Override
    public Exchange queryResource(TransportFacts facts, byte[] message) {
        return new Fixed(reply);
    }

    @Override
    public Exchange callTool(TransportFacts facts, byte[] message) {
        return new Fixed(Reply.answered(message));
    }

    @Override
    public Listening listen(TransportFacts facts, Consumer<byte[]> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(String message) {
        listeners.forEach(listener -> listener.accept(message.getBytes(UTF_8)));
    }

    private record Fixed(Reply reply) implements Exchange {
        @Override
        public Reply answer(Outbox outbox) {
            return reply;
        }

        @Override
        public void abandon() {
            // nothing is under way
        }
    }
}
