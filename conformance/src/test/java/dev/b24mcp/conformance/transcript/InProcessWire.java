package dev.b24mcp.conformance.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.conformance.FixtureServer;
import java.util.concurrent.BlockingQueue;

/** The application's own door. */
final class InProcessWire implements Wire {

    private final Connection connection;

    InProcessWire(BlockingQueue<String> received) {
        this.connection = FixtureServer.endpoint().connect(new Outbox() {
            @Override
            public boolean send(Event event) {
                return received.add(new String(event.message(), UTF_8));
            }

            @Override
            public boolean keepAlive() {
                return true;
            }

            @Override
            public void hangUp() {
                // a connection ignores it
            }
        });
    }

    @Override
    public void say(String message) {
        connection.receive(message.getBytes(UTF_8));
    }

    @Override
    public void close() {
        connection.close();
    }
}
