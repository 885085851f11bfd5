package dev.b24mcp.application.protocol.stateless;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget.Share;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.NoRoom;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.application.protocol.RunningCall;
import dev.b24mcp.application.protocol.Sender;
import dev.b24mcp.application.protocol.ShieldedOutbox;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** One request from the gate to the answer. */
final class StatelessExchange implements Exchange {

    private final RequestGate gate;
    private final RequestService service;
    private final MessageWriter writer;
    private final Request request;
    private final Optional<TransportFacts> facts;
    private final Sender sender;
    private final RunningCall call;
    private final Semaphore streams;
    private final Share room;
    private final Instant arrived;

    StatelessExchange(
            RequestGate gate,
            RequestService service,
            MessageWriter writer,
            Request request,
            Optional<TransportFacts> facts,
            Sender sender,
            RunningCall call,
            Semaphore streams,
            Share room) {
        this.gate = gate;
        this.service = service;
        this.writer = writer;
        this.request = request;
        this.facts = facts;
        this.sender = sender;
        this.call = call;
        this.streams = streams;
        this.room = room;
        this.arrived = service.now();
    }

    @Override
    public Reply answer(Outbox outbox) {
        return fitting(call.run(() -> serve(new ShieldedOutbox(outbox, call)), Reply::streamed));
    }

    private Reply fitting(Reply reply) {
        return reply.message()
                .filter(answer -> !room.takes(answer))
                .map(answer -> NoRoom.of(answer, room))
                .map(none -> Reply.of(none.kind(), writer.error(request.id(), none.error())))
                .orElse(reply);
    }

    private Reply serve(Outbox outbox) {
        try {
            var meta = gate.pass(request, facts);
            return request.method().equals(RequestGate.LISTEN)
                    ? listen(meta, outbox)
                    : service.answer(request, meta, arrived, sender, outbox);
        } catch (RefusedRequestException refused) {
            return Reply.of(refused.kind(), writer.error(request.id(), refused.error()));
        }
    }

    private Reply listen(RequestMeta meta, Outbox outbox) throws RefusedRequestException {
        if (!streams.tryAcquire()) {
            return Reply.of(
                    Reply.Kind.BUSY,
                    writer.error(request.id(), RpcError.of(RpcErrorCode.INTERNAL_ERROR, "Too many open streams")));
        }
        try {
            return service.listen(request, meta, sender.caller(), outbox);
        } finally {
            streams.release();
        }
    }

    @Override
    public void abandon() {
        call.cancel();
    }

    @Override
    public void close() {
        room.close();
    }
}
