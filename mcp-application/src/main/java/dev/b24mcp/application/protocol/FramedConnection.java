package dev.b24mcp.application.protocol;

import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.MessageBudget.Share;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.protocol.Classification.Legacy;
import dev.b24mcp.application.protocol.Classification.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A client whose messages come one after another on a connection of its own.
 *
 * <p>The first message pins the era, except a {@code server/discover}: a client may look around and then open with
 * {@code initialize}. Each message is answered on a virtual thread. Only so many are worked on at a time, and reading pauses
 * when far more are waiting. What has not been answered must fit the memory, together with that of all other connections.
 */
final class FramedConnection implements Connection {

    private static final int WORKING = 64;
    private static final int WAITING = 1_024;
    private static final Duration ROOM = Duration.ofSeconds(10);

    private final MessageReader reader;
    private final MessageWriter writer;
    private final Engine legacy;
    private final Engine stateless;
    private final Outbox outbox;
    private final Sender sender;
    private final MessageBudget questions;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore working = new Semaphore(WORKING);
    private final Semaphore waiting = new Semaphore(WAITING);

    private volatile @Nullable Dialogue pinned;
    private volatile @Nullable Dialogue visitor;
    private volatile boolean closed;

    FramedConnection(
            MessageReader reader,
            MessageWriter writer,
            Engine legacy,
            Engine stateless,
            Outbox outbox,
            Sender sender,
            MessageBudget questions) {
        this.reader = reader;
        this.writer = writer;
        this.legacy = legacy;
        this.stateless = stateless;
        this.outbox = outbox;
        this.sender = sender;
        this.questions = questions;
    }

    @Override
    public void receive(byte[] bytes) {
        var message = reader.read(bytes);
        var known = pinned;
        if (known != null && !(message instanceof JsonRpcMessage.Invalid)) {
            work(message, bytes.length, known.next(message));
            return;
        }
        var era = EraClassifier.classify(message, Optional.empty());
        // not a switch: it would be linked while the client waits for its greeting
        if (era instanceof Refused(var id, var error)) {
            outbox.send(Event.of(writer.error(id, error)));
        } else if (era instanceof Legacy) {
            work(message, bytes.length, legacy(message).next(message));
        } else {
            work(message, bytes.length, (looksAround(message) ? visit() : pin(stateless)).next(message));
        }
    }

    /** Who looks around and has asked for nothing yet has not chosen: notifications of either era can look the same. */
    private Dialogue legacy(JsonRpcMessage message) {
        var known = visitor;
        return known != null && message instanceof JsonRpcMessage.Notification ? known : pin(legacy);
    }

    private static boolean looksAround(JsonRpcMessage message) {
        return message instanceof JsonRpcMessage.Request request
                && request.method().equals("server/discover");
    }

    private Dialogue pin(Engine engine) {
        var dialogue = engine.dialogue(outbox, sender);
        pinned = dialogue;
        if (closed) {
            dialogue.close();
        }
        return dialogue;
    }

    private Dialogue visit() {
        var known = visitor;
        var dialogue = known == null ? stateless.dialogue(outbox, sender) : known;
        visitor = dialogue;
        return dialogue;
    }

    private void work(JsonRpcMessage message, int bytes, Exchange exchange) {
        if (exchange instanceof Settled(var reply)) {
            reply.message().ifPresent(this::send);
            return;
        }
        var share = questions.share();
        if (share.grow(bytes) && hasRoom()) {
            start(exchange, share);
        } else {
            share.close();
            exchange.close();
            var id = message instanceof JsonRpcMessage.Request request ? request.id() : null;
            send(writer.error(id, RpcError.of(RpcErrorCode.INTERNAL_ERROR, "Too many requests are under way")));
        }
    }

    private void start(Exchange exchange, Share share) {
        try {
            threads.execute(() -> answer(exchange, share));
        } catch (RejectedExecutionException _) {
            // closed meanwhile: nobody waits for the answer
            share.close();
        }
    }

    /** Waits for room, but not for ever: the work that takes it may itself wait for a message that is still to be read. */
    private boolean hasRoom() {
        try {
            return waiting.tryAcquire(ROOM.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void answer(Exchange exchange, Share share) {
        try (share) {
            working.acquire();
            try (exchange) {
                exchange.answer(outbox).message().ifPresent(this::send);
            } finally {
                working.release();
            }
        } catch (InterruptedException _) {
            // the connection was closed before its turn came
        } finally {
            waiting.release();
        }
    }

    private void send(byte[] message) {
        outbox.send(Event.of(message));
    }

    @Override
    public void tooLarge(int limit) {
        send(writer.error(null, RpcError.tooLarge(limit)));
    }

    @Override
    public void finish(Duration grace) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        } catch (InterruptedException _) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        close(pinned);
        close(visitor);
    }

    private static void close(@Nullable Dialogue dialogue) {
        if (dialogue != null) {
            dialogue.close();
        }
    }
}
