package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import java.time.InstantSource;

/** A message of a session. Once something has been said before the answer, the answer goes the same way. */
final class SessionExchange implements Exchange {

    private final HttpSession session;
    private final PeerExchange exchange;
    private final InstantSource clock;

    SessionExchange(HttpSession session, PeerExchange exchange, InstantSource clock) {
        this.session = session;
        this.exchange = exchange;
        this.clock = clock;
    }

    @Override
    public Reply answer(Outbox outbox) {
        var running = session.begin(clock.instant());
        var stream = running.stream();
        stream.writeTo(outbox);
        try {
            var reply = exchange.answer(new SessionOutbox(session, stream));
            if (stream.detachUnlessStarted()) {
                return reply;
            }
            reply.message().ifPresent(stream::send);
            return Reply.streamed();
        } finally {
            session.end(running);
        }
    }

    @Override
    public void abandon() {
        exchange.abandon();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
