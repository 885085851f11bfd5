package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.CallTime;
import dev.b24mcp.application.protocol.Incidents;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.LiveContext;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodException.Unanswerable;
import dev.b24mcp.application.protocol.MethodException.UnknownResource;
import dev.b24mcp.application.protocol.MethodException.Upstream;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Complete;
import dev.b24mcp.application.protocol.MethodResult.InputRequired;
import dev.b24mcp.application.protocol.MethodResult.Keepable;
import dev.b24mcp.application.protocol.MethodResult.LongRunning;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.application.protocol.Sender;
import dev.b24mcp.domain.call.ClientFeature;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers requests that passed the gate. */
final class RequestService {

    private final JsonCodec json;
    private final MessageWriter writer;
    private final Map<String, MethodHandler> methods;
    private final Listen listen;
    private final RoundTrips trips;
    private final Decoration decoration;
    private final TaskStart tasks;
    private final CallTime time;
    private final Incidents incidents;

    RequestService(
            JsonCodec json,
            Map<String, MethodHandler> methods,
            Listen listen,
            RoundTrips trips,
            Decoration decoration,
            TaskStart tasks,
            CallTime time,
            Incidents incidents) {
        this.json = json;
        this.writer = new MessageWriter(json);
        this.methods = Map.copyOf(methods);
        this.listen = listen;
        this.trips = trips;
        this.decoration = decoration;
        this.tasks = tasks;
        this.time = time;
        this.incidents = incidents;
    }

    /** The present moment. */
    Instant now() {
        return time.now();
    }

    /**
     * Answers a request.
     *
     * @param arrived since when the client waits
     */
    Reply answer(Request request, RequestMeta meta, Instant arrived, Sender sender, Outbox outbox)
            throws RefusedRequestException {
        var context = new LiveContext(
                json, message -> outbox.send(Event.of(message)), meta.node(), meta::wants, meta.features(), sender);
        try {
            var result = result(request, arrived, context);
            context.answered();
            return Reply.answered(writer.result(request.id(), result));
        } catch (MethodException failure) {
            return failed(request, failure);
        } catch (RuntimeException fault) {
            return error(request, incidents.note(request.method(), fault));
        } finally {
            context.answered();
        }
    }

    private ObjectNode result(Request request, Instant arrived, LiveContext context)
            throws MethodException, RefusedRequestException {
        var round = trips.read(request, context.caller());
        var handler = methods.get(request.method());
        if (handler == null) {
            throw new MethodException.UnknownMethod();
        }
        var call = new MethodCall(request.params(), round.inputs(), round.state(), time.begin(context, arrived));
        var result = handler.handle(call);
        if (!(result instanceof LongRunning(var work, var taskRequired))) {
            return result(result, Map.of(), request, context);
        }
        if (context.features().contains(ClientFeature.TASKS)) {
            return tasks.begin(work, context);
        }
        if (taskRequired) {
            throw trips.missingFeatures(Set.of(ClientFeature.TASKS));
        }
        return result(work.run(round.inputs(), context), round.inputs().answers(), request, context);
    }

    private ObjectNode result(
            MethodResult result, Map<String, @Nullable Object> answers, Request request, LiveContext context)
            throws RefusedRequestException {
        return switch (result) {
            case Complete(var node) -> decoration.complete(node);
            case Keepable(var node, var freshness) -> decoration.complete(node, freshness);
            case InputRequired(var questions) ->
                decoration.typed(
                        "input_required", trips.ask(questions, answers, request, context.caller(), context.features()));
            case LongRunning _ -> throw new IllegalStateException("long work gave more long work");
        };
    }

    Reply listen(Request request, RequestMeta meta, String caller, Outbox outbox) throws RefusedRequestException {
        try {
            return listen.serve(request, meta, caller, outbox)
                    .map(end -> Reply.answered(writer.result(request.id(), decoration.complete(end))))
                    .orElse(Reply.streamed());
        } catch (MethodException failure) {
            return failed(request, failure);
        } catch (RuntimeException fault) {
            return error(request, incidents.note(request.method(), fault));
        }
    }

    private Reply failed(Request request, MethodException failure) throws RefusedRequestException {
        return error(
                request,
                switch (failure) {
                    case InvalidParams invalid ->
                        new RpcError(RpcErrorCode.INVALID_PARAMS, invalid.explanation(), invalid.details());
                    case MethodException.UnknownTool unknown ->
                        RpcError.of(RpcErrorCode.INVALID_PARAMS, unknown.explanation());
                    case MethodException.UnknownMethod unknown ->
                        RpcError.of(RpcErrorCode.METHOD_NOT_FOUND, unknown.explanation());
                    case UnknownResource unknown ->
                        new RpcError(RpcErrorCode.INVALID_PARAMS, unknown.explanation(), Map.of("uri", unknown.uri()));
                    case Upstream upstream ->
                        new RpcError(
                                RpcErrorCode.INTERNAL_ERROR, upstream.explanation(), Map.of("code", upstream.code()));
                    case Unanswerable unanswerable -> throw trips.missingFeatures(unanswerable.missing());
                });
    }

    private Reply error(Request request, RpcError error) {
        return Reply.answered(writer.error(request.id(), error));
    }
}
