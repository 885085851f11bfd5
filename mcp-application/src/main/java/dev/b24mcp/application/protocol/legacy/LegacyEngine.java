package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Event;
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
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.ProtocolVersion;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.application.protocol.Sender;
import dev.b24mcp.application.protocol.ServerSetup;
import dev.b24mcp.application.protocol.Settled;
import dev.b24mcp.application.protocol.Streams;
import dev.b24mcp.domain.change.Change;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The era of sessions. A client that goes away does not call its request off: it may come back for the answer.
 *
 * <p>A message without a session, which a client may send that never opens with {@code initialize}, is served on its own.
 */
public final class LegacyEngine implements Engine, Streams {

    private static final String SESSION = "mcp-session-id";
    private static final String VERSION = "mcp-protocol-version";

    private final ServerSetup setup;
    private final MessageWriter writer;
    private final LegacyService service;
    private final Greeting greeting;
    private final Sessions sessions;
    private final Semaphore streams;
    private final MessageBudget answers;

    /**
     * Creates the engine.
     *
     * @param common the methods that every era has
     * @param changes what clients are told of
     * @param store remembers what was sent on streams
     * @param streams room for streams without an end, shared by the eras
     * @param answers room for answers that clients have not read, likewise
     */
    public LegacyEngine(
            ServerSetup setup,
            Map<String, MethodHandler> common,
            Broadcast<Change> changes,
            EventStore store,
            Semaphore streams,
            MessageBudget answers) {
        var json = setup.json();
        this.setup = setup;
        this.writer = new MessageWriter(json);
        this.greeting = new Greeting(setup);
        this.sessions = new Sessions(setup, store);
        this.streams = streams;
        this.answers = answers;
        this.service = new LegacyService(
                json,
                common,
                new SessionMethods(json, setup.capabilities().resourceUpdates()),
                greeting,
                changes,
                setup.callTime(),
                new Incidents(new Ids(setup.random())));
    }

    @Override
    public Exchange exchange(JsonRpcMessage message, TransportFacts facts) {
        var sessionId = facts.header(SESSION);
        var session = sessionId.flatMap(id -> sessions.find(id, facts.caller()));
        if (sessionId.isPresent() && session.isEmpty()) {
            return new Settled(unknownSession(idOf(message)));
        }
        if (facts.header(VERSION)
                .filter(named -> !ProtocolVersion.LEGACY.contains(named))
                .isPresent()) {
            return new Settled(refused(idOf(message), "Unsupported MCP-Protocol-Version header"));
        }
        return session.<Exchange>map(known -> inSession(known, message))
                .orElseGet(() -> withoutSession(message, facts));
    }

    private Exchange inSession(HttpSession session, JsonRpcMessage message) {
        if (message instanceof Request request && session.isBusy()) {
            return new Settled(busy(request.id(), "Too many requests are under way"));
        }
        return new SessionExchange(
                session, new PeerExchange(service, writer, session.peer(), message, answers.share()), setup.clock());
    }

    private Exchange withoutSession(JsonRpcMessage message, TransportFacts facts) {
        if (message instanceof Request request && request.method().equals("initialize")) {
            return new OpeningExchange(sessions, greeting, writer, request, facts.caller());
        }
        var assumed = Agreement.assumed(facts.header(VERSION));
        return new PeerExchange(service, writer, peer(Sender.of(facts), assumed, _ -> {}), message, answers.share());
    }

    private Peer peer(Sender sender, Agreement assumed, Consumer<byte[]> unsolicited) {
        var questions = new ClientQuestions(
                setup.json(), new Ids(setup.random()), setup.limits().clientAnswer());
        return new Peer(sender, assumed, questions, unsolicited);
    }

    private Reply refused(@Nullable JsonNode id, String why) {
        return Reply.of(Reply.Kind.REFUSED, writer.error(id, RpcError.of(RpcErrorCode.INVALID_REQUEST, why)));
    }

    private Reply busy(@Nullable JsonNode id, String why) {
        return Reply.of(Reply.Kind.BUSY, writer.error(id, RpcError.of(RpcErrorCode.INTERNAL_ERROR, why)));
    }

    private Reply unknownSession(@Nullable JsonNode id) {
        return Reply.of(
                Reply.Kind.NOT_FOUND,
                writer.error(id, RpcError.of(RpcErrorCode.SESSION_NOT_FOUND, "Session not found")));
    }

    private static @Nullable JsonNode idOf(JsonRpcMessage message) {
        return message instanceof Request request ? request.id() : null;
    }

    @Override
    public Exchange stream(TransportFacts facts) {
        var id = facts.header(SESSION);
        if (id.isEmpty()) {
            return new Settled(Reply.of(Reply.Kind.NO_STREAM));
        }
        return sessions.find(id.get(), facts.caller())
                .<Exchange>map(session -> new StreamExchange(
                        session,
                        facts.header("last-event-id"),
                        setup.limits().keepAlive(),
                        streams,
                        answers,
                        () -> busy(null, "Too many open streams"),
                        () -> refused(null, "No such event to continue from")))
                .orElseGet(() -> new Settled(unknownSession(null)));
    }

    @Override
    public Reply end(TransportFacts facts) {
        var id = facts.header(SESSION);
        if (id.isEmpty()) {
            return refused(null, "Mcp-Session-Id is missing");
        }
        return sessions.find(id.get(), facts.caller())
                .map(session -> {
                    sessions.end(session);
                    return Reply.of(Reply.Kind.ENDED);
                })
                .orElseGet(() -> unknownSession(null));
    }

    /** What a client that opens a session in the newest revision is told. */
    public ObjectNode greeting() {
        return greeting.answer(Agreement.newest());
    }

    @Override
    public Dialogue dialogue(Outbox outbox, Sender sender) {
        return new LegacyDialogue(
                service, writer, peer(sender, Agreement.ASSUMED, message -> outbox.send(Event.of(message))), answers);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
