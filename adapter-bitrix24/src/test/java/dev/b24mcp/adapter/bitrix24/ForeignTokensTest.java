package dev.b24mcp.adapter.bitrix24;

import static dev.b24mcp.adapter.bitrix24.support.Portal.html;
import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import dev.b24mcp.adapter.bitrix24.access.oauth.AuthorizationServer;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenFile;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.LogCapture;
import dev.b24mcp.adapter.bitrix24.support.LoggedInPortal;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Unauthorized;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An authorization server that says something else than what it should; the portal behind it is as usual. */
@Timeout(60)
class ForeignTokensTest {

    @RegisterExtension
    static final Portal SERVER = new Portal();

    @RegisterExtension
    static final Portal ELSEWHERE = new Portal();

    private final LogCapture log = LogCapture.start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LoggedInPortal portal;

    @BeforeEach
    void start() {
        portal = new LoggedInPortal(new TokenFile(folder.resolve("tokens.json")));
        portal.oauth().expireAccessTokens();
    }

    @AfterEach
    void stop() {
        portal.close();
        log.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://new.bitrix24.ru/rest/, new.bitrix24.ru",
        "http://user@127.0.0.1/rest/, ''",
        "http://127.0.0.1:1/rest/, 127.0.0.1",
        "'', ''",
        "javascript:alert(1), ''",
    })
    void tokensForAnotherPortalAreNeitherUsedNorStored(String endpoint, String host) throws Exception {
        var before = Files.readString(folder.resolve("tokens.json"));

        assertThat(failure(json(200, tokens(endpoint, OauthServer.MEMBER_ID))))
                .isEqualTo(new Unauthorized("OTHER_PORTAL", host));
        assertThat(folder.resolve("tokens.json")).content().isEqualTo(before);
    }

    @Test
    void tokensOfAnotherMemberAreNotUsedEither() throws Exception {
        assertThat(failure(json(200, tokens(portal.root() + "/", "another"))).code())
                .isEqualTo("OTHER_PORTAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "{\"access_token\":\"short\"}", "{\"access_token\":[1]}"})
    void whatIsNoAnswerMayBeOneLater(String body) throws Exception {
        assertThat(failure(json(200, body))).isEqualTo(new Unavailable("OAUTH_BROKEN_ANSWER", ""));
    }

    @Test
    void aPageIsNoAnswer() throws Exception {
        assertThat(failure(html(502, "<html>Bad Gateway</html>"))).isEqualTo(new Unavailable("OAUTH_HTTP_502", ""));
    }

    @Test
    void anEndlessAnswerIsNotRead() throws Exception {
        assertThat(failure(json(200, " ".repeat(100_000)))).isEqualTo(new Unavailable("OAUTH_NO_CONNECTION", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsNeverFollowed(int status) throws Exception {
        var location = ELSEWHERE.root().replace("/rest", "/oauth/token/");

        assertThat(failure(html(status, "").withHeader("Location", location)))
                .isEqualTo(new Unavailable("OAUTH_HTTP_" + status, ""));
        assertThat(ELSEWHERE.requests()).isEmpty();
    }

    @Test
    void secretsTravelInTheFormAloneAndAreNotLogged() throws Exception {
        var stored = Json.object(Files.readString(folder.resolve("tokens.json")));

        var failure = failure(json(
                400,
                Json.text(Map.of(
                        "error",
                        "denied",
                        "error_description",
                        "no " + stored.get("refresh_token") + " " + OauthServer.CLIENT_SECRET + " "
                                + stored.get("access_token")))));

        assertThat(failure).isEqualTo(new Unauthorized("denied", "no *** *** ***"));
        var request = SERVER.requests().getFirst();
        assertThat(request.getMethod()).isEqualTo(RequestMethod.POST);
        assertThat(request.getUrl()).isEqualTo("/oauth/token/");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.getBodyAsString())
                .isEqualTo("grant_type=refresh_token&client_id=" + OauthServer.CLIENT_ID + "&client_secret="
                        + OauthServer.CLIENT_SECRET + "&refresh_token=" + stored.get("refresh_token"));
        assertThat(log.text())
                .contains("profile failed")
                .doesNotContain(OauthServer.CLIENT_SECRET)
                .doesNotContain(String.valueOf(stored.get("refresh_token")))
                .doesNotContain(String.valueOf(stored.get("access_token")));
    }

    private CrmFailure failure(ResponseDefinitionBuilder answer) throws Exception {
        SERVER.answers(answer);
        var origin = URI.create(SERVER.root()).resolve("/").toString();
        return Failures.of(portal.gateway(portal.root(), AuthorizationServer.of(origin))::currentUser);
    }

    private static String tokens(String endpoint, String member) {
        return Json.text(Map.of(
                "access_token",
                "accesstoken01",
                "refresh_token",
                "refreshtoken01",
                "client_endpoint",
                endpoint,
                "member_id",
                member));
    }
}
