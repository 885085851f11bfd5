package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.PlainApi;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Paths for callers that do not speak MCP: health, the index, and the original server's two calls. */
final class PlainRoute {

    private static final byte[] ALIVE = "{\"status\":\"ok\"}".getBytes(UTF_8);
    private static final byte[] MCP_ALIVE = "{\"status\":\"ok\",\"message\":\"MCP endpoint is alive\"}".getBytes(UTF_8);

    private final PlainApi application;
    private final PostedMessage posted;

    PlainRoute(PlainApi application, HttpSettings settings, MessageBudget budget) {
        this.application = application;
        this.posted = new PostedMessage(settings.limits().messageBytes(), budget, PlainRoute::tooLarge);
    }

    void register(HttpRules rules) {
        get(rules, "/healthz", () -> Reply.answered(ALIVE));
        get(rules, "/readyz", application::readiness);
        only("GET", rules, "/metrics", (_, response) -> PlainAnswer.metrics(application.metrics(), response));
        get(rules, "/mcp/health", () -> Reply.answered(MCP_ALIVE));
        get(rules, "/mcp/index", () -> Reply.answered(application.index()));
        post(rules, "/mcp/resource/query", application::queryResource);
        post(rules, "/mcp/tool/call", application::callTool);
    }

    private static void get(HttpRules rules, String path, Supplier<Reply> answer) {
        only("GET", rules, path, (_, response) -> PlainAnswer.send(answer.get(), response));
    }

    private void post(HttpRules rules, String path, BiFunction<TransportFacts, byte[], Exchange> call) {
        only("POST", rules, path, (request, response) -> posted.take(request, response, call));
    }

    private static void only(String method, HttpRules rules, String path, Handler handler) {
        if (method.equals("GET")) {
            rules.get(path, handler);
        } else {
            rules.post(path, handler);
        }
        rules.options(path, Cors::preflight).any(path, PlainAnswer.allowOnly(method + ", OPTIONS"));
    }

    private static Reply tooLarge(int limit) {
        var message = "{\"detail\":{\"type\":\"too_large\",\"message\":\"at most " + limit + " bytes are accepted\"}}";
        return Reply.of(Reply.Kind.TOO_LARGE, message.getBytes(UTF_8));
    }
}
