package dev.b24mcp.adapter.http;

import dev.b24mcp.adapter.http.RequestBody.Broken;
import dev.b24mcp.adapter.http.RequestBody.TooLarge;
import dev.b24mcp.adapter.http.RequestBody.Whole;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;

/** Streamable HTTP: one path whose method says what is wanted. */
final class McpRoute {

    static final String PATH = "/mcp";

    private final McpEndpoint endpoint;
    private final int bodyLimit;
    private final MessageBudget budget;

    McpRoute(McpEndpoint endpoint, int bodyLimit, MessageBudget budget) {
        this.endpoint = endpoint;
        this.bodyLimit = bodyLimit;
        this.budget = budget;
    }

    void register(HttpRules rules) {
        rules.post(PATH, this::post)
                .get(PATH, this::get)
                .delete(PATH, this::delete)
                .options(PATH, Cors::preflight)
                .any(PATH, PlainAnswer.allowOnly("GET, POST, DELETE, OPTIONS"));
    }

    private void post(ServerRequest request, ServerResponse response) {
        if (!RequestBody.isJson(request)) {
            PlainAnswer.refuse(Status.UNSUPPORTED_MEDIA_TYPE_415, "send application/json", response);
            return;
        }
        // what does not say its length may take all that a message may
        var bytes = Math.min(bodyLimit, request.headers().contentLength().orElse(bodyLimit));
        if (!budget.enter(bytes)) {
            throw PlainAnswer.refuseLast(Status.TOO_MANY_REQUESTS_429, "too many large messages at once", response);
        }
        try {
            read(request, response);
        } finally {
            budget.leave(bytes);
        }
    }

    private void read(ServerRequest request, ServerResponse response) {
        switch (RequestBody.read(request, bodyLimit)) {
            case Whole(var message) -> answer(endpoint.post(HeaderFacts.of(request.headers()), message), response);
            case TooLarge _ -> throw PlainAnswer.sendLast(endpoint.tooLarge(bodyLimit), response);
            case Broken _ ->
                throw PlainAnswer.refuseLast(Status.BAD_REQUEST_400, "the body is not framed as HTTP says", response);
        }
    }

    private void get(ServerRequest request, ServerResponse response) {
        if (wantsEvents(request)) {
            answer(endpoint.stream(HeaderFacts.of(request.headers())), response);
        } else {
            PlainAnswer.send(Reply.of(Reply.Kind.NO_STREAM), response);
        }
    }

    private void delete(ServerRequest request, ServerResponse response) {
        PlainAnswer.send(endpoint.end(HeaderFacts.of(request.headers())), response);
    }

    private static void answer(Exchange exchange, ServerResponse response) {
        var connection = GuardedConnection.current();
        var stream = new EventStream(response, connection, exchange::abandon);
        connection.serves(stream);
        try {
            finish(exchange.answer(new StreamOutbox(stream, false)), stream, response);
        } finally {
            stream.end();
            connection.serves(null);
        }
    }

    private static void finish(Reply reply, EventStream stream, ServerResponse response) {
        // an interrupt left over from the answer would close the socket
        var _ = Thread.interrupted();
        if (!stream.claim()) {
            reply.message().map(message -> EventText.of(Event.of(message))).ifPresent(stream::write);
            stream.end();
            throw new CloseConnectionException("the stream is over");
        }
        if (stream.isWatched()) {
            PlainAnswer.send(reply, response.header(HeaderValues.CONNECTION_CLOSE));
            throw new CloseConnectionException("somebody else reads from the connection");
        }
        PlainAnswer.send(reply, response);
    }

    private static boolean wantsEvents(ServerRequest request) {
        for (var accepted : request.headers().values(HeaderNames.ACCEPT)) {
            if (accepted.strip().toLowerCase(Locale.ROOT).startsWith("text/event-stream")) {
                return true;
            }
        }
        return false;
    }
}
