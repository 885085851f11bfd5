package dev.b24mcp.adapter.http;

import dev.b24mcp.application.Doors;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.PlainApi;
import dev.b24mcp.application.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;

/** Streamable HTTP: one path whose method says what is wanted. */
final class McpRoute {

    static final String PATH = "/mcp";

    private final McpEndpoint endpoint;
    private final PlainApi plain;
    private final PostedMessage posted;

    McpRoute(Doors doors, HttpSettings settings, MessageBudget budget) {
        this.endpoint = doors.mcp();
        this.plain = doors.plain();
        this.posted = new PostedMessage(settings.limits().messageBytes(), budget, endpoint::tooLarge);
    }

    void register(HttpRules rules) {
        rules.post(PATH, (request, response) -> posted.take(request, response, endpoint::post))
                .get(PATH, this::get)
                .delete(PATH, this::delete)
                .options(PATH, Cors::preflight)
                .any(PATH, PlainAnswer.allowOnly("GET, POST, DELETE, OPTIONS"));
    }

    private void get(ServerRequest request, ServerResponse response) {
        if (wantsEvents(request)) {
            posted.answer(endpoint.stream(HeaderFacts.of(request)), response);
        } else {
            PlainAnswer.send(Reply.answered(plain.handshake()), response);
        }
    }

    private void delete(ServerRequest request, ServerResponse response) {
        PlainAnswer.send(endpoint.end(HeaderFacts.of(request)), response);
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
