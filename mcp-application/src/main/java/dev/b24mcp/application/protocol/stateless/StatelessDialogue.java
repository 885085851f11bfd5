package dev.b24mcp.application.protocol.stateless;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.protocol.Dialogue;
import dev.b24mcp.application.protocol.JsonRpcMessage;
import dev.b24mcp.application.protocol.JsonRpcMessage.Batch;
import dev.b24mcp.application.protocol.JsonRpcMessage.Invalid;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import dev.b24mcp.application.protocol.RunningCalls;
import dev.b24mcp.application.protocol.Sender;
import dev.b24mcp.application.protocol.Settled;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Requests that stand alone but share a connection: there a client calls a request off by a notification. */
final class StatelessDialogue implements Dialogue {

    /** Streams without an end that one connection may have, so that they do not use up its share of work. */
    private static final int STREAMS = 16;

    private final StatelessEngine engine;
    private final Sender sender;
    private final RunningCalls calls = new RunningCalls();
    private final Semaphore streams = new Semaphore(STREAMS);

    StatelessDialogue(StatelessEngine engine, Sender sender) {
        this.engine = engine;
        this.sender = sender;
    }

    @Override
    public Exchange next(JsonRpcMessage message) {
        return switch (message) {
            case Request request -> tracked(request);
            case Notification notification -> {
                if (notification.method().equals("notifications/cancelled")) {
                    calls.cancel(notification.params().path("requestId"));
                }
                yield new Settled(Reply.accepted());
            }
            // an answer is never answered
            case Response _ -> new Settled(Reply.accepted());
            case Batch _, Invalid _ -> new Settled(engine.refusal(null));
        };
    }

    private Exchange tracked(Request request) {
        var call = calls.begin(request.id());
        var exchange = engine.exchange(request, Optional.empty(), sender, call, streams);
        return new Exchange() {
            @Override
            public Reply answer(Outbox outbox) {
                return exchange.answer(outbox);
            }

            @Override
            public void abandon() {
                exchange.abandon();
            }

            @Override
            public void close() {
                calls.end(request.id(), call);
                exchange.close();
            }
        };
    }

    @Override
    public void close() {
        calls.cancelAll();
    }
}
