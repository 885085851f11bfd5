package dev.b24mcp.adapter.bitrix24.access.oauth;

import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Silence;
import dev.b24mcp.adapter.bitrix24.http.Connections;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Asks the authorization server for tokens. Everything secret goes into a form, because access logs keep addresses; a redirect
 * is never followed, and no exception gets out.
 */
final class TokenEndpoint {

    private static final int ANSWER_BYTES = 64 << 10;

    private final Application application;
    private final Duration connecting;
    private final Duration answering;

    /**
     * Creates the client; opens no connection yet.
     *
     * @param connecting how long it may take to connect
     * @param answering from connecting to the last byte of the answer
     */
    TokenEndpoint(Application application, Duration connecting, Duration answering) {
        this.application = application;
        this.connecting = connecting;
        this.answering = answering;
    }

    TokenAnswer forCode(AuthorizationServer server, String code) {
        return ask(server, "authorization_code", "code", code);
    }

    TokenAnswer forRefreshToken(AuthorizationServer server, Tokens tokens) {
        return ask(server, "refresh_token", "refresh_token", tokens.refresh().reveal());
    }

    private TokenAnswer ask(AuthorizationServer server, String grantType, String name, String value) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", grantType);
        form.put("client_id", application.id());
        form.put("client_secret", application.secret().reveal());
        form.put(name, value);
        var body = encoded(form).getBytes(StandardCharsets.UTF_8);
        // one request an hour: no connection is worth keeping
        try (var connections = new Connections(connecting, ANSWER_BYTES)) {
            var answer = connections.post(server.tokens(), "application/x-www-form-urlencoded", body, answering);
            return TokenAnswerReader.read(answer.status(), answer.body());
        } catch (TimeoutException _) {
            return new Silence("OAUTH_TIMEOUT");
        } catch (ExecutionException _) {
            return new Silence("OAUTH_NO_CONNECTION");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Silence("CANCELLED");
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
