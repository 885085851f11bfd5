package dev.b24mcp.adapter.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application that says back what it hears on a connection, and writes down how the connection ended. */
final class Echo implements McpEndpoint {

    final List<String> endings = new CopyOnWriteArrayList<>();

    @Override
    public Connection connect(Outbox outbox) {
        return new Connection() {
            @Override
            public void receive(byte[] message) {
                switch (new String(message, UTF_8)) {
                    case "quiet" -> {}
                    case "priming" -> outbox.send(Event.of(new byte[0]));
                    default -> outbox.send(Event.of(message));
                }
            }

            @Override
            public void tooLarge(int limit) {
                outbox.send(Event.of(("at most " + limit).getBytes(UTF_8)));
            }

            @Override
            public void finish(Duration grace) {
                endings.add("finished within " + grace);
                outbox.send(Event.of("last".getBytes(UTF_8)));
            }

            @Override
            public void close() {
                endings.add("closed");
            }
        };
    }

    @Override
    public Exchange post(TransportFacts facts, byte[] message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Exchange stream(TransportFacts facts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply end(TransportFacts facts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reply tooLarge(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // no streams of its own
    }
}
