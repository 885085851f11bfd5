package dev.b24mcp.adapter.http;

import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.McpEndpoint;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** A client of the transport of 2024-11-05. It lives as long as the response that it listens to. */
final class SseConnection implements AutoCloseable {

    private final GuardedConnection socket = GuardedConnection.current();
    private final Backlog heard = new Backlog();
    private final EventStream stream;
    private final Connection connection;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private boolean closed;

    private SseConnection(McpEndpoint endpoint, ServerResponse response) {
        this.stream = new EventStream(response, socket, heard::end);
        this.connection = endpoint.connect(new StreamOutbox(stream, true));
    }

    static SseConnection open(McpEndpoint endpoint, ServerResponse response) {
        return new SseConnection(endpoint, response);
    }

    /**
     * Says where to talk and who is here, then passes on what is overheard and keeps the stream alive, until the client leaves
     * or the server stops.
     */
    void listen(String address, byte[] greeting, Duration keepAlive) throws InterruptedException {
        socket.serves(stream);
        var alive =
                stream.write(EventText.named("endpoint", address)) && stream.write(EventText.of(Event.of(greeting)));
        while (alive) {
            var next = heard.next(keepAlive);
            alive = !heard.isOver()
                    && stream.write(
                            next.map(message -> EventText.of(Event.of(message))).orElse(EventText.KEEP_ALIVE));
        }
    }

    /** Takes note of what the caller got elsewhere. Never waits: whoever does not keep up is dropped. */
    void overhear(byte[] message) {
        if (!heard.add(message)) {
            heard.end();
            socket.cut();
        }
    }

    void receive(byte[] message) {
        inTurn(() -> connection.receive(message));
    }

    void tooLarge(int limit) {
        inTurn(() -> connection.tooLarge(limit));
    }

    @Override
    public void close() {
        inTurn(() -> {
            closed = true;
            connection.close();
        });
        stream.end();
        socket.serves(null);
    }

    /** Each message comes on a thread of its own. */
    private void inTurn(Runnable call) {
        oneAtATime.lock();
        try {
            if (!closed) {
                call.run();
            }
        } finally {
            oneAtATime.unlock();
        }
    }
}
