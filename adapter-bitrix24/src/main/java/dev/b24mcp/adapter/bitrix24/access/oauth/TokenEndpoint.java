package dev.b24mcp.adapter.bitrix24.access.oauth;

import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Silence;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Asks the authorization server for tokens. Everything secret goes into a form, because access logs keep addresses; a redirect
 * is never followed, and no exception gets out.
 */
final class TokenEndpoint {

    private static final long ANSWER_BYTES = 64 << 10;

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
        var request = HttpRequest.newBuilder(server.tokens())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("User-Agent", "b24-mcp")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        // one request an hour: no connection is worth keeping
        var client = HttpClient.newBuilder()
                .connectTimeout(connecting)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try {
            var response = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES))
                    .get(answering.toMillis(), TimeUnit.MILLISECONDS);
            return TokenAnswerReader.read(response.statusCode(), response.body());
        } catch (TimeoutException _) {
            return new Silence("OAUTH_TIMEOUT");
        } catch (ExecutionException _) {
            return new Silence("OAUTH_NO_CONNECTION");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Silence("CANCELLED");
        } finally {
            client.shutdownNow();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
