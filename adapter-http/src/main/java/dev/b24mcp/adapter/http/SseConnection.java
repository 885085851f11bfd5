package dev.b24mcp.adapter.http;

import dev.b24mcp.application.Connection;
import dev.b24mcp.application.McpEndpoint;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A client of the transport of 2024-11-05. It lives as long as the response that it listens to. */
final class SseConnection implements AutoCloseable {

    private final GuardedConnection socket = GuardedConnection.current();
    private final CountDownLatch left = new CountDownLatch(1);
    private final EventStream stream;
    private final Connection connection;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private boolean closed;

    private SseConnection(McpEndpoint endpoint, ServerResponse response) {
        this.stream = new EventStream(response, socket, left::countDown);
        this.connection = endpoint.connect(new StreamOutbox(stream, true));
    }

    static SseConnection open(McpEndpoint endpoint, ServerResponse response) {
        return new SseConnection(endpoint, response);
    }

    /** Says where to talk and keeps the stream alive until the client leaves or the server stops. */
    void listen(String address, Duration keepAlive) throws InterruptedException {
        socket.serves(stream);
        var alive = stream.write(EventText.named("endpoint", address));
        while (alive && !left.await(keepAlive.toMillis(), TimeUnit.MILLISECONDS)) {
            alive = stream.write(EventText.KEEP_ALIVE);
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
