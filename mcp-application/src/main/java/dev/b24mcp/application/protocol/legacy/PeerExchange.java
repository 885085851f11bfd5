package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget.Share;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.protocol.JsonRpcMessage;
import dev.b24mcp.application.protocol.JsonRpcMessage.Batch;
import dev.b24mcp.application.protocol.JsonRpcMessage.Invalid;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.NoRoom;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.application.protocol.RunningCall;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One message of a client that is known, or several in a batch. */
final class PeerExchange implements Exchange {

    private final LegacyService service;
    private final MessageWriter writer;
    private final Peer peer;
    private final JsonRpcMessage message;
    private final RunningCall call;
    private final Share room;
    private final Instant arrived;

    PeerExchange(LegacyService service, MessageWriter writer, Peer peer, JsonRpcMessage message, Share room) {
        this.service = service;
        this.writer = writer;
        this.peer = peer;
        this.message = message;
        this.room = room;
        this.call = message instanceof Request request ? peer.calls().begin(request.id()) : new RunningCall();
        this.arrived = service.now();
    }

    @Override
    public Reply answer(Outbox outbox) {
        return switch (message) {
            case Request request ->
                service.answer(peer, request, call, arrived, outbox)
                        .map(answer -> fitting(request, answer))
                        .orElse(Reply.streamed());
            case Notification notification -> {
                service.heed(peer, notification);
                yield Reply.accepted();
            }
            case Response response -> {
                peer.questions().answer(response);
                yield Reply.accepted();
            }
            case Batch(var messages) ->
                peer.agreement().hasBatches()
                        ? batch(messages, outbox)
                        : refused(null, "batches are not part of this revision");
            case Invalid(var id, var error) -> Reply.of(Reply.Kind.REFUSED, writer.error(id, error));
        };
    }

    private Reply fitting(Request request, byte[] answer) {
        if (room.takes(answer)) {
            return Reply.answered(answer);
        }
        var none = NoRoom.of(answer, room);
        return Reply.of(none.kind(), writer.error(request.id(), none.error()));
    }

    private Reply refused(@Nullable JsonNode id, String why) {
        return Reply.of(Reply.Kind.REFUSED, error(id, why));
    }

    private byte[] error(@Nullable JsonNode id, String why) {
        return writer.error(id, RpcError.of(RpcErrorCode.INVALID_REQUEST, "Invalid request: " + why));
    }

    private Reply batch(List<JsonRpcMessage> messages, Outbox outbox) {
        var answers = new ArrayList<byte[]>();
        for (var each : messages) {
            switch (each) {
                case Request request -> inBatch(request, outbox).ifPresent(answers::add);
                case Notification notification -> service.heed(peer, notification);
                case Response response -> peer.questions().answer(response);
                case Batch _ -> answers.add(error(null, "a batch in a batch"));
                case Invalid(var id, var error) -> answers.add(writer.error(id, error));
            }
        }
        return answers.isEmpty() ? Reply.accepted() : Reply.answered(array(answers));
    }

    private Optional<byte[]> inBatch(Request request, Outbox outbox) {
        if (request.method().equals("initialize")) {
            return Optional.of(error(request.id(), "initialize cannot be part of a batch"));
        }
        var one = peer.calls().begin(request.id());
        try {
            return service.answer(peer, request, one, service.now(), outbox)
                    .map(answer -> room.grow(answer.length)
                            ? answer
                            : writer.error(request.id(), NoRoom.of(answer, room).error()));
        } finally {
            peer.calls().end(request.id(), one);
        }
    }

    private static byte[] array(List<byte[]> elements) {
        // of the right size: a growing one would be several times as large for a moment
        var bytes = ByteBuffer.allocate(
                1 + elements.stream().mapToInt(element -> element.length + 1).sum());
        byte separator = '[';
        for (var element : elements) {
            bytes.put(separator).put(element);
            separator = ',';
        }
        return bytes.put((byte) ']').array();
    }

    @Override
    public void abandon() {
        // the client may come back for the answer
    }

    @Override
    public void close() {
        if (message instanceof Request request) {
            peer.calls().end(request.id(), call);
        }
        room.close();
    }
}
