package dev.b24mcp.sandbox.bitrix24.oauth;

import dev.b24mcp.sandbox.bitrix24.rest.Envelope;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.RequestBody;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /oauth/authorize/} and {@code /oauth/token/}. */
public final class OauthEndpoint implements Handler {
    private static final Header JSON = HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
    private static final Header PAGE = HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");

    /** This is a toy: whoever is sent a code from here must be on the same machine. */
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

    private final OauthServer server;

    public OauthEndpoint(OauthServer server) {
        this.server = server;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        var type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        var bytes = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        var body = RequestBody.of(type, bytes);
        try {
            var parameters = body.with(request.query().rawValue());
            switch (request.path().path().replaceAll("/$", "")) {
                case "/oauth/authorize" -> authorize(parameters, request.authority(), response);
                case "/oauth/token" -> tokens(parameters, request, response);
                default -> throw new PortalError(404, "invalid_request", "Not found");
            }
        } catch (PortalError error) {
            refuse(error, response);
        }
    }

    private void authorize(Parameters parameters, String domain, ServerResponse response) {
        if (!parameters.text("client_id").equals(OauthServer.CLIENT_ID)) {
            throw OauthRefusal.INVALID_CLIENT.error();
        }
        var redirect = parameters.text("redirect_uri");
        if (redirect.isEmpty()) {
            response.header(PAGE).send("<html><body>Code: <code>" + server.code(domain) + "</code></body></html>");
            return;
        }
        requireThisMachine(redirect);
        var answer = new LinkedHashMap<String, String>();
        answer.put("code", server.code(domain));
        answer.put("state", parameters.text("state"));
        answer.put("domain", domain);
        answer.put("member_id", OauthServer.MEMBER_ID);
        answer.put("scope", String.join(",", OauthServer.SCOPE));
        answer.put("server_domain", domain);
        response.status(Status.FOUND_302)
                .header(HeaderNames.LOCATION, redirect + (redirect.contains("?") ? "&" : "?") + query(answer))
                .send();
    }

    private static void requireThisMachine(String redirect) {
        try {
            if (THIS_MACHINE.contains(URI.create(redirect).getHost())) {
                return;
            }
        } catch (IllegalArgumentException _) {
            // falls through to the one refusal
        }
        throw new PortalError(400, "invalid_request", "redirect_uri must be on this machine");
    }

    private static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void tokens(Parameters parameters, ServerRequest request, ServerResponse response) {
        var status = 200;
        try {
            var tokens = server.tokens(parameters, request.authority());
            response.header(JSON).send(Envelope.bytes(tokens));
        } catch (PortalError error) {
            status = error.status();
            throw error;
        } finally {
            server.record(new TokenRequest(
                    request.prologue().method().text(),
                    parameters.text("grant_type"),
                    !request.query().isEmpty(),
                    status));
        }
    }

    private static void refuse(PortalError error, ServerResponse response) {
        var answer = new LinkedHashMap<>(Envelope.error(error));
        answer.values().removeIf(""::equals);
        response.status(Status.create(error.status())).header(JSON).send(Envelope.bytes(answer));
    }
}
