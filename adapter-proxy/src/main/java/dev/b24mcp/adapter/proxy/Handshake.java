package dev.b24mcp.adapter.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Remembers how the client introduced itself, to do it again when the server has forgotten. */
final class Handshake {

    private static final ClientMessage INITIALIZED =
            ClientMessage.read("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}".getBytes(UTF_8));

    private final Wire wire;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable ClientMessage initialize;
    private volatile Session session = Session.NONE;

    Handshake(Wire wire) {
        this.wire = wire;
    }

    Session session() {
        return session;
    }

    /** The client has introduced itself and the server has agreed. */
    void agreed(ClientMessage message, Session agreed) {
        initialize = message;
        session = agreed;
    }

    /**
     * Introduces the client again, in place of a session that the server does not know. Of several that found out at the same
     * time, one does it.
     *
     * @throws IOException when the server cannot be reached or does not agree any more
     */
    Session renew(Session stale) throws IOException, InterruptedException {
        renewing.lockInterruptibly();
        try {
            var remembered = initialize;
            if (session.equals(stale) && remembered != null) {
                session = again(remembered);
            }
            return session;
        } finally {
            renewing.unlock();
        }
    }

    private Session again(ClientMessage remembered) throws IOException, InterruptedException {
        try (var response = wire.post(remembered, Session.NONE)) {
            for (var event = response.next(); event.isPresent(); event = response.next()) {
                var answer = Json.read(event.get().message());
                if (answer.has("result")) {
                    var fresh = Session.agreed(response, answer);
                    wire.post(INITIALIZED, fresh).close();
                    return fresh;
                }
                if (answer.has("error")) {
                    break;
                }
            }
        }
        throw new IOException("the server does not agree any more");
    }

    /** The session is over. */
    Optional<Session> end() {
        var last = session;
        session = Session.NONE;
        return Optional.of(last).filter(known -> known.id().isPresent());
    }
}
