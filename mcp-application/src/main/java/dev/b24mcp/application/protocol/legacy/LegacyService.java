package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.CallTime;
import dev.b24mcp.application.protocol.Incidents;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.LiveContext;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodException.Unanswerable;
import dev.b24mcp.application.protocol.MethodException.UnknownResource;
import dev.b24mcp.application.protocol.MethodException.Upstream;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.application.protocol.RunningCall;
import dev.b24mcp.application.protocol.ShieldedOutbox;
import dev.b24mcp.domain.change.Change;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers the requests of a client and heeds its notifications. */
final class LegacyService {

    private final JsonCodec json;
    private final MessageWriter writer;
    private final Map<String, MethodHandler> methods;
    private final SessionMethods sessionMethods;
    private final Greeting greeting;
    private final OlderClients older;
    private final Broadcast<Change> changes;
    private final CallTime time;
    private final Incidents incidents;

    LegacyService(
            JsonCodec json,
            Map<String, MethodHandler> methods,
            SessionMethods sessionMethods,
            Greeting greeting,
            Broadcast<Change> changes,
            CallTime time,
            Incidents incidents) {
        this.json = json;
        this.writer = new MessageWriter(json);
        this.methods = Map.copyOf(methods);
        this.sessionMethods = sessionMethods;
        this.greeting = greeting;
        this.older = new OlderClients(json);
        this.changes = changes;
        this.time = time;
        this.incidents = incidents;
    }

    /**
     * Answers one request. Blocks.
     *
     * @param call by which it can be called off
     * @param arrived since when the client waits
     * @param outbox takes what the client is told before
     * @return the answer; empty when the client called the request off, so that it expects none
     */
    Optional<byte[]> answer(Peer peer, Request request, RunningCall call, Instant arrived, Outbox outbox) {
        return request.method().equals("initialize")
                ? Optional.of(greet(peer, request))
                : call.run(
                        () -> Optional.of(message(peer, request, arrived, new ShieldedOutbox(outbox, call))),
                        Optional::empty);
    }

    /** The present moment. */
    Instant now() {
        return time.now();
    }

    /** Agrees with a client. */
    byte[] greet(Peer peer, Request request) {
        try {
            var agreed = greeting.agree(request);
            return peer.agree(agreed)
                    ? writer.result(request.id(), greeting.answer(agreed))
                    : error(request, RpcError.of(RpcErrorCode.INVALID_REQUEST, "Invalid request: already initialized"));
        } catch (InvalidParams invalid) {
            return error(request, error(invalid));
        }
    }

    private byte[] message(Peer peer, Request request, Instant arrived, Outbox outbox) {
        try {
            return writer.result(request.id(), older.adapt(result(peer, request, arrived, outbox), peer.agreement()));
        } catch (MethodException failure) {
            return error(request, error(failure));
        } catch (InterruptedException _) {
            // nobody will read it
            return error(request, RpcError.of(RpcErrorCode.INTERNAL_ERROR, "Cancelled"));
        } catch (RuntimeException fault) {
            return error(request, incidents.note(request.method(), fault));
        }
    }

    private ObjectNode result(Peer peer, Request request, Instant arrived, Outbox outbox)
            throws MethodException, InterruptedException {
        if (sessionMethods.has(request.method())) {
            return sessionMethods.apply(peer, request);
        }
        var handler = methods.get(request.method());
        if (handler == null) {
            throw new MethodException.UnknownMethod();
        }
        Consumer<byte[]> client = message -> outbox.send(Event.of(message));
        var context = new LiveContext(
                json,
                client,
                request.params().path("_meta"),
                peer::wants,
                peer.agreement().features(),
                peer.sender());
        try {
            return new RequestRounds(peer, client, handler, request.params(), context, time, arrived).result();
        } finally {
            context.answered();
        }
    }

    private byte[] error(Request request, RpcError error) {
        return writer.error(request.id(), error);
    }

    private static RpcError error(MethodException failure) {
        return switch (failure) {
            case InvalidParams invalid ->
                new RpcError(RpcErrorCode.INVALID_PARAMS, invalid.explanation(), invalid.details());
            case MethodException.UnknownTool unknown -> RpcError.of(RpcErrorCode.INVALID_PARAMS, unknown.explanation());
            case MethodException.UnknownMethod unknown ->
                RpcError.of(RpcErrorCode.METHOD_NOT_FOUND, unknown.explanation());
            case UnknownResource unknown ->
                new RpcError(RpcErrorCode.RESOURCE_NOT_FOUND, unknown.explanation(), Map.of("uri", unknown.uri()));
            case Unanswerable unanswerable -> RpcError.of(RpcErrorCode.INTERNAL_ERROR, unanswerable.explanation());
            case Upstream upstream ->
                new RpcError(RpcErrorCode.INTERNAL_ERROR, upstream.explanation(), Map.of("code", upstream.code()));
        };
    }

    /** Heeds a notification; one that means nothing to us is passed over. */
    void heed(Peer peer, Notification notification) {
        switch (notification.method()) {
            case "notifications/initialized" -> peer.listen(changes, json);
            case "notifications/cancelled" ->
                peer.calls().cancel(notification.params().path("requestId"));
            default -> {
                // the client's own affair
            }
        }
    }
}
