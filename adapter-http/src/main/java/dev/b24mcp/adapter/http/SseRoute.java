package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.adapter.http.RequestBody.Broken;
import dev.b24mcp.adapter.http.RequestBody.TooLarge;
import dev.b24mcp.adapter.http.RequestBody.Whole;
import dev.b24mcp.application.Doors;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.PlainApi;
import dev.b24mcp.application.TransportFacts;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** HTTP+SSE, the transport of 2024-11-05: a client listens on one path and talks on another. */
final class SseRoute {

    private static final String LISTEN = "/mcp/sse";
    private static final String TALK = "/mcp/messages";
    private static final String ID = "sessionId";

    private final McpEndpoint endpoint;
    private final PlainApi plain;
    private final boolean shares;
    private final int limit;
    private final Duration keepAlive;
    private final EventConnections room;
    private final MessageBudget budget;
    private final Supplier<String> ids;
    private final Map<String, SseConnection> open = new ConcurrentHashMap<>();

    SseRoute(Doors doors, HttpSettings settings, EventConnections room, MessageBudget budget, Supplier<String> ids) {
        this.endpoint = doors.mcp();
        this.plain = doors.plain();
        this.shares = settings.areForItsOnlyCaller();
        this.limit = settings.limits().messageBytes();
        this.keepAlive = settings.deadlines().keepAlive();
        this.room = room;
        this.budget = budget;
        this.ids = ids;
    }

    void register(HttpRules rules) {
        rules.get(LISTEN, this::listen)
                .options(LISTEN, Cors::preflight)
                .any(LISTEN, PlainAnswer.allowOnly("GET, OPTIONS"))
                .post(TALK, this::talk)
                .options(TALK, Cors::preflight)
                .any(TALK, PlainAnswer.allowOnly("POST, OPTIONS"));
    }

    private void listen(ServerRequest request, ServerResponse response) throws InterruptedException {
        if (!room.enter()) {
            response.header(HeaderNames.RETRY_AFTER, "1");
            PlainAnswer.refuse(Status.SERVICE_UNAVAILABLE_503, "too many connections are open", response);
            return;
        }
        var id = ids.get();
        try (var connection = SseConnection.open(endpoint, response);
                var _ = overhear(request, connection)) {
            open.put(id, connection);
            connection.listen(TALK + "?" + ID + "=" + id, plain.greeting(), keepAlive);
        } finally {
            open.remove(id);
            room.leave();
        }
        throw new CloseConnectionException("the stream is over");
    }

    /** What the same caller gets elsewhere. Where callers cannot be told apart, nobody hears of anybody. */
    private PlainApi.Listening overhear(ServerRequest request, SseConnection connection) {
        var facts = HeaderFacts.of(request);
        return shares && facts.caller().equals(TransportFacts.LOCAL_CALLER)
                ? plain.listen(facts, connection::overhear)
                : () -> {};
    }

    private void talk(ServerRequest request, ServerResponse response) {
        // as it stands in the address: a name has nothing that would be encoded
        var query = request.query();
        var connection = open.get(query.contains(ID) ? query.getRaw(ID) : "");
        if (connection == null) {
            PlainAnswer.refuse(Status.NOT_FOUND_404, "no such session", response);
        } else if (!RequestBody.isJson(request)) {
            PlainAnswer.refuse(Status.UNSUPPORTED_MEDIA_TYPE_415, "send application/json", response);
        } else {
            hear(request, connection, response);
        }
    }

    private void hear(ServerRequest request, SseConnection connection, ServerResponse response) {
        try (var share = budget.share()) {
            if (!share.grow(RequestBody.expected(request, limit))) {
                throw PlainAnswer.refuseLast(Status.TOO_MANY_REQUESTS_429, "too many large messages at once", response);
            }
            take(RequestBody.read(request, limit), connection, response);
        }
    }

    private void take(RequestBody body, SseConnection connection, ServerResponse response) {
        switch (body) {
            case Whole(var message) -> {
                connection.receive(message);
                response.status(Status.ACCEPTED_202).send("Accepted".getBytes(UTF_8));
            }
            case TooLarge _ -> {
                connection.tooLarge(limit);
                throw PlainAnswer.refuseLast(Status.REQUEST_ENTITY_TOO_LARGE_413, "the message is too large", response);
            }
            case Broken _ ->
                throw PlainAnswer.refuseLast(Status.BAD_REQUEST_400, "the body is not framed as HTTP says", response);
        }
    }
}
