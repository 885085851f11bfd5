package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.protocol.RunningCall;
import dev.b24mcp.application.protocol.ShieldedOutbox;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** A stream that a client of a session opens: for what it did not ask for, or for the rest of one that broke off. */
final class StreamExchange implements Exchange {

    private final HttpSession session;
    private final Optional<String> lastEvent;
    private final Duration keepAlive;
    private final Semaphore room;
    private final MessageBudget answers;
    private final Supplier<Reply> noRoom;
    private final Supplier<Reply> noSuchEvent;
    private final RunningCall call = new RunningCall();

    StreamExchange(
            HttpSession session,
            Optional<String> lastEvent,
            Duration keepAlive,
            Semaphore room,
            MessageBudget answers,
            Supplier<Reply> noRoom,
            Supplier<Reply> noSuchEvent) {
        this.session = session;
        this.lastEvent = lastEvent;
        this.keepAlive = keepAlive;
        this.room = room;
        this.answers = answers;
        this.noRoom = noRoom;
        this.noSuchEvent = noSuchEvent;
    }

    @Override
    public Reply answer(Outbox outbox) {
        if (!room.tryAcquire()) {
            return noRoom.get();
        }
        try {
            return serve(outbox);
        } finally {
            room.release();
        }
    }

    private Reply serve(Outbox outbox) {
        var shielded = new ShieldedOutbox(new BudgetedOutbox(outbox, answers), call);
        return call.run(
                () -> lastEvent.isPresent() ? resume(lastEvent.get(), shielded) : begin(shielded), Reply::streamed);
    }

    private Reply begin(Outbox outbox) {
        var stream = session.unsolicited();
        return stream.isRead() ? Reply.of(Reply.Kind.CONFLICT) : read(stream, stream.handedOver(), outbox);
    }

    /** The id of an event is the name of its stream and its number there. */
    private Reply resume(String event, Outbox outbox) {
        var underscore = event.indexOf('_');
        var name = event.substring(0, Math.max(underscore, 0));
        var number = event.substring(underscore + 1);
        return session.stream(name)
                .filter(_ -> number.matches("\\d{1,18}"))
                .filter(stream -> stream.has(Long.parseLong(number)))
                .map(stream -> read(stream, Long.parseLong(number), outbox))
                .orElseGet(noSuchEvent);
    }

    private Reply read(EventStream stream, long after, Outbox outbox) {
        try {
            stream.read(outbox, after, keepAlive);
        } catch (InterruptedException _) {
            // the client is gone
        }
        return Reply.streamed();
    }

    @Override
    public void abandon() {
        call.cancel();
    }
}
