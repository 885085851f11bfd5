package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.sandbox.bitrix24.TestPortal.Reply;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthRefusal;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The authorization server's answers and refusals have the documented shapes. */
class DocumentedTokensTest {
    static final String FOLDER = "oauth";

    private final TestPortal portal = TestPortal.start();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void tokensForACode() {
        assertThat(differences("oauth.token", tokens(code()))).isEmpty();
    }

    @Test
    void tokensForARefreshToken() {
        var first = tokens(code()).body().path("refresh_token").asText();
        assertThat(differences("oauth.refresh", tokens("grant_type=refresh_token&refresh_token=" + first)))
                .isEmpty();
    }

    static Stream<JsonNode> refusals() {
        var items = DocumentedSamples.read(FOLDER + "/oauth.errors.json").path("items");
        return StreamSupport.stream(items.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalsHaveTheDocumentedStatusCodeAndKeys(JsonNode documented) {
        var refusal = Stream.of(OauthRefusal.values())
                .filter(known -> known.name()
                        .equalsIgnoreCase(documented.at("/response/error").asText()))
                .findFirst();
        assertThat(refusal).isPresent();
        portal.portal().oauth().refuse(refusal);
        var reply = tokens(code());
        assertThat(reply.status()).isEqualTo(documented.path("http_status").asInt());
        assertThat(reply.error()).isEqualTo(documented.at("/response/error").asText());
        assertThat(reply.body().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> documented.path("response").fieldNames());
        portal.portal().oauth().refuse(Optional.empty());
    }

    private String code() {
        return "grant_type=authorization_code&code=" + portal.portal().oauth().code("127.0.0.1");
    }

    private Reply tokens(String grant) {
        return portal.get("http://127.0.0.1:" + portal.portal().port() + "/oauth/token/?client_id="
                + OauthServer.CLIENT_ID + "&client_secret=" + OauthServer.CLIENT_SECRET + "&" + grant);
    }

    private static Iterable<String> differences(String name, Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        var documented = DocumentedSamples.read(FOLDER + "/" + name + ".json").path("response");
        return Shape.of(reply.body()).differencesFrom(Shape.of(documented));
    }
}
