package dev.b24mcp.adapter.http;

import dev.b24mcp.adapter.http.Frame.Kind;
import dev.b24mcp.application.Connection;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.MessageBudget.Share;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.spi.ServerConnection;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A client on a WebSocket, one message a text. */
final class WebSocketConnection implements ServerConnection {

    private static final int MOST_UNANSWERED = 2;

    private final GuardedConnection socket;
    private final McpEndpoint endpoint;
    private final int limit;
    private final Duration interval;
    private final EventConnections room;
    private final Share share;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final WebSocketOutbox outbox;
    private ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean inMessage;

    WebSocketConnection(
            GuardedConnection socket, McpEndpoint endpoint, HttpSettings settings, EventConnections room, Share share) {
        this.socket = socket;
        this.endpoint = endpoint;
        this.limit = settings.limits().messageBytes();
        this.interval = settings.deadlines().keepAlive();
        this.room = room;
        this.share = share;
        this.reader = new FrameReader(socket, limit, share);
        this.writer = new FrameWriter(socket);
        this.outbox = new WebSocketOutbox(writer);
    }

    @Override
    public void handle(Limit limit) {
        var left = new CountDownLatch(1);
        try (var connection = endpoint.connect(outbox)) {
            var _ = Thread.ofVirtual().name("websocket-keep-alive").start(() -> keepAlive(left));
            serve(connection);
        } finally {
            left.countDown();
            share.close();
            room.leave();
        }
        throw new CloseConnectionException("the WebSocket is closed");
    }

    /** It has its own way of finding out whether the client is there. */
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    /** The client answers with a close of its own, which ends the reading. */
    @Override
    public void close(boolean interrupt) {
        writer.close(CloseCode.GOING_AWAY);
        socket.expectsFarewell();
    }

    private void serve(Connection connection) {
        try {
            while (take(reader.next(), connection)) {
                // until the client closes
            }
            writer.close(CloseCode.NORMAL);
        } catch (BrokenWebSocketException broken) {
            // before the client hears of it: it may come again at once, and this one may take its time to leave
            forgetMessage();
            writer.close(broken.code());
            socket.linger();
        } catch (InsufficientDataAvailableException | CloseConnectionException | UncheckedIOException _) {
            // the client left without a word
        }
    }

    /** Returns whether more may come. */
    private boolean take(Frame frame, Connection connection) throws BrokenWebSocketException {
        switch (frame.kind()) {
            case TEXT, CONTINUATION -> collect(frame, connection);
            case BINARY -> throw new BrokenWebSocketException(CloseCode.UNSUPPORTED_DATA);
            case PING -> writer.write(Kind.PONG, frame.payload());
            case PONG -> {}
            case CLOSE -> {
                return false;
            }
        }
        return true;
    }

    private void collect(Frame frame, Connection connection) throws BrokenWebSocketException {
        if (inMessage != (frame.kind() == Kind.CONTINUATION)) {
            throw new BrokenWebSocketException(CloseCode.PROTOCOL_ERROR);
        }
        if ((long) message.size() + frame.payload().length > limit) {
            throw new BrokenWebSocketException(CloseCode.TOO_BIG);
        }
        message.writeBytes(frame.payload());
        inMessage = !frame.last();
        if (frame.last() && !writer.isClosed()) {
            var whole = message.toByteArray();
            message.reset();
            connection.receive(whole);
            share.close();
        }
    }

    private void forgetMessage() {
        message = new ByteArrayOutputStream();
        share.close();
    }

    /** Asks the client again and again whether it is there, and gives up on one that has not said anything for long. */
    private void keepAlive(CountDownLatch left) {
        try {
            var unanswered = 0;
            var alive = true;
            while (alive && !left.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                unanswered = reader.hasHeard() ? 0 : unanswered + 1;
                if (unanswered > MOST_UNANSWERED) {
                    socket.cut();
                    return;
                }
                alive = outbox.keepAlive();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
