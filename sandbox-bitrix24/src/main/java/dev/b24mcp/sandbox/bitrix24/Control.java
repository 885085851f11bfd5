package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.event.Notifications;
import dev.b24mcp.sandbox.bitrix24.fault.FaultRule;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntax;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntaxException;
import dev.b24mcp.sandbox.bitrix24.fault.FaultText;
import dev.b24mcp.sandbox.bitrix24.fault.Faults;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import dev.b24mcp.sandbox.bitrix24.rest.Envelope;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Steers the sandbox over HTTP, beside the imitated paths; no real portal has any of it. */
record Control(
        Faults faults,
        Journal journal,
        Supplier<SandboxStats> stats,
        Notifications notifications,
        OauthServer oauth,
        long seed)
        implements HttpService {
    private static final Header JSON = HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");

    private record Rule(String fault, String method, String frequency) {
        static Rule of(FaultRule rule) {
            return new Rule(FaultText.of(rule.fault()), rule.method(), FaultText.of(rule.frequency()));
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/faults", (request, response) -> tellFaults(response))
                .post("/faults", this::addFaults)
                .delete("/faults", (request, response) -> {
                    faults.clear();
                    tellFaults(response);
                })
                .post("/oauth/expire", (request, response) -> {
                    oauth.expireAccessTokens();
                    response.status(Status.NO_CONTENT_204).send();
                })
                .get("/notifications", (request, response) -> tell(response, notifications.all()))
                .get("/journal", (request, response) -> tell(response, journal.entries()))
                .get("/stats", (request, response) -> tell(response, stats.get()));
    }

    /** A rule a line; one that cannot be read leaves all of them out. */
    private void addFaults(ServerRequest request, ServerResponse response) {
        var text = new String(
                request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0],
                StandardCharsets.UTF_8);
        try {
            var rules = new ArrayList<FaultRule>();
            for (var line : text.lines().filter(line -> !line.isBlank()).toList()) {
                rules.add(FaultSyntax.parse(line, seed));
            }
            rules.forEach(faults::add);
            tellFaults(response);
        } catch (FaultSyntaxException e) {
            response.status(Status.BAD_REQUEST_400);
            tell(response, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private void tellFaults(ServerResponse response) {
        List<Rule> rules = faults.rules().stream().map(Rule::of).toList();
        tell(response, rules);
    }

    private static void tell(ServerResponse response, Object body) {
        response.header(JSON).send(Envelope.bytes(body));
    }
}
