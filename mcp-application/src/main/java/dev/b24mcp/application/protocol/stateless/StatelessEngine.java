package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Dialogue;
import dev.b24mcp.application.protocol.Engine;
import dev.b24mcp.application.protocol.Ids;
import dev.b24mcp.application.protocol.Incidents;
import dev.b24mcp.application.protocol.JsonRpcMessage;
import dev.b24mcp.application.protocol.JsonRpcMessage.Batch;
import dev.b24mcp.application.protocol.JsonRpcMessage.Invalid;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.application.protocol.RunningCall;
import dev.b24mcp.application.protocol.Sender;
import dev.b24mcp.application.protocol.ServerSetup;
import dev.b24mcp.application.protocol.Settled;
import dev.b24mcp.application.protocol.task.TaskRunner;
import dev.b24mcp.domain.change.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The era of requests that stand alone. A client that goes away calls its request off. */
public final class StatelessEngine implements Engine {

    private static final Settled ACCEPTED = new Settled(Reply.accepted());

    private final MessageWriter writer;
    private final RequestGate gate;
    private final RequestService service;
    private final Listen listen;
    private final Semaphore streams;
    private final MessageBudget answers;

    /**
     * Creates the engine.
     *
     * @param common the methods that every era has
     * @param changes what clients are told of
     * @param tasks does the work of tasks
     * @param streams room for streams without an end, shared by the eras
     * @param answers room for answers that clients have not read, likewise
     */
    public StatelessEngine(
            ServerSetup setup,
            Offer offer,
            Map<String, MethodHandler> common,
            Broadcast<Change> changes,
            TaskRunner tasks,
            Semaphore streams,
            MessageBudget answers) {
        var json = setup.json();
        var states = new RequestStates(json, setup.stateKey(), setup.random(), setup.clock());
        var trips = new RoundTrips(json, states);
        var document = new TaskDocument(json, trips);
        var decoration = new Decoration(json, setup.info());
        var methods = new HashMap<>(common);
        methods.put("server/discover", new Discover(json, setup.capabilities(), setup.introduction()));
        methods.putAll(new TaskMethods(json, tasks, document).byName());

        this.writer = new MessageWriter(json);
        this.listen = new Listen(json, setup.capabilities(), setup.limits().keepAlive(), changes, tasks, document);
        this.gate = new RequestGate(methods.keySet(), new HeaderCheck(offer.tools()));
        this.streams = streams;
        this.answers = answers;
        this.service = new RequestService(
                json,
                methods,
                listen,
                trips,
                decoration,
                new TaskStart(tasks, document, decoration),
                setup.callTime(),
                new Incidents(new Ids(setup.random())));
    }

    @Override
    public Exchange exchange(JsonRpcMessage message, TransportFacts facts) {
        return switch (message) {
            case Request request -> exchange(request, Optional.of(facts), Sender.of(facts), new RunningCall(), streams);
            case Notification _ -> ACCEPTED;
            case Response _, Batch _, Invalid _ -> new Settled(refusal(null));
        };
    }

    StatelessExchange exchange(
            Request request, Optional<TransportFacts> facts, Sender sender, RunningCall call, Semaphore room) {
        return new StatelessExchange(gate, service, writer, request, facts, sender, call, room, answers.share());
    }

    Reply refusal(@Nullable JsonNode id) {
        return Reply.of(
                Reply.Kind.REFUSED,
                writer.error(
                        id,
                        RpcError.of(RpcErrorCode.INVALID_REQUEST, "Invalid request: only single requests are served")));
    }

    @Override
    public Dialogue dialogue(Outbox outbox, Sender sender) {
        return new StatelessDialogue(this, sender);
    }

    @Override
    public void close() {
        listen.endAll();
    }
}
