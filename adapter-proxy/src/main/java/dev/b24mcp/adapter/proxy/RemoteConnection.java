package dev.b24mcp.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A client whose server is elsewhere. Messages leave in their order: the next waits until the server has taken a notification,
 * a response or {@code initialize}; only other requests wait for their answers side by side.
 */
final class RemoteConnection implements Connection {

    private static final int QUEUED = 64;
    private static final int RUNNING = 1_024;

    private final Wire wire;
    private final Outbox outbox;
    private final Handshake handshake;
    private final ExecutorService inOrder =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final ExecutorService sideBySide = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread listening;
    private final Semaphore queued = new Semaphore(QUEUED);
    private final Map<JsonNode, Running> running = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    RemoteConnection(Wire wire, Outbox outbox) {
        this.wire = wire;
        this.outbox = outbox;
        this.handshake = new Handshake(wire);
        this.listening = Thread.ofVirtual().unstarted(new Listener(handshake, wire, outbox));
    }

    private record Running(ClientMessage message, Call call, Future<?> work) {

        /** Leaving the response is how the era without sessions cancels; in the other one the server has to be told. */
        boolean cancel() {
            call.forget();
            return message.revision().isPresent() && work.cancel(true);
        }
    }

    @Override
    public void receive(byte[] bytes) {
        var message = ClientMessage.read(bytes);
        try {
            queued.acquire();
            inOrder.execute(() -> {
                queued.release();
                forward(message);
            });
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException _) {
            // closed meanwhile: nobody waits for an answer
        }
    }

    private void forward(ClientMessage message) {
        if (isCancelledHere(message.cancelled())) {
            return;
        }
        var call = new Call(message, handshake, wire, outbox);
        if (message.ids().isEmpty() || message.isInitialize()) {
            call.run();
            listenOnceAgreed();
        } else if (running.size() < RUNNING) {
            start(message, call);
        } else {
            message.ids()
                    .forEach(id -> outbox.send(
                            Event.of(Json.error(id, Json.INTERNAL_ERROR, "Too many requests are under way"))));
        }
    }

    private boolean isCancelledHere(JsonNode id) {
        var unwanted = running.get(id);
        return unwanted != null && unwanted.cancel();
    }

    private void listenOnceAgreed() {
        if (handshake.session().revision().isPresent() && listening.getState() == Thread.State.NEW && !closed.get()) {
            listening.start();
        }
    }

    private void start(ClientMessage message, Call call) {
        var id = message.ids().getFirst();
        var work = new FutureTask<Void>(call, null) {
            @Override
            protected void done() {
                running.remove(id);
            }
        };
        running.put(id, new Running(message, call, work));
        try {
            sideBySide.execute(work);
        } catch (RejectedExecutionException _) {
            // closed meanwhile: nobody waits for the answer
        }
    }

    @Override
    public void tooLarge(int limit) {
        var why = "Message too large: at most " + limit + " bytes are accepted";
        outbox.send(Event.of(Json.error(MissingNode.getInstance(), Json.INVALID_REQUEST, why)));
    }

    @Override
    public void finish(Duration grace) {
        try {
            inOrder.shutdown();
            if (inOrder.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                running.values().stream()
                        .filter(one -> one.message().isListening())
                        .forEach(Running::cancel);
                sideBySide.shutdown();
                var _ = sideBySide.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Ends the session too, which cancels what the server still does for it. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        running.values().forEach(one -> one.call().forget());
        inOrder.shutdownNow();
        sideBySide.shutdownNow();
        listening.interrupt();
        handshake.end().ifPresent(this::sayGoodBye);
    }

    private void sayGoodBye(Session session) {
        try {
            wire.end(session);
        } catch (IOException _) {
            // it is gone already
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
