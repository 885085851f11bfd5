package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.TestPortal.Reply;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthRefusal;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import dev.b24mcp.sandbox.bitrix24.oauth.TokenRequest;
import dev.b24mcp.sandbox.bitrix24.portal.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a code to tokens that expire and rotate, as the documentation tells it. */
class OauthTest {
    private static final String CLIENT =
            "client_id=" + OauthServer.CLIENT_ID + "&client_secret=" + OauthServer.CLIENT_SECRET;

    private final MovableClock clock = new MovableClock(TestPortal.NOW);
    private final TestPortal portal = TestPortal.start(settings -> settings.withClock(clock));
    private final String origin = "http://127.0.0.1:" + portal.portal().port();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aCodeIsSentToTheApplication() throws Exception {
        var answer = visit("?client_id=" + OauthServer.CLIENT_ID + "&state=s%201&redirect_uri=http://localhost:1/app");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("http://localhost:1/app?code=")
                .contains("&state=s+1", "&domain=127.0.0.1%3A", "&member_id=" + OauthServer.MEMBER_ID)
                .contains(
                        "&scope=calendar%2Ccall%2Ccrm%2Cdepartment%2Cdisk%2Cim%2Csonet_group%2Ctask%2Ctelephony%2Cuser",
                        "&server_domain=");
    }

    @Test
    void aCodeIsShownWhereTheApplicationHasNoAddress() throws Exception {
        var page = visit("?client_id=" + OauthServer.CLIENT_ID).body();

        assertThat(tokens("authorization_code", "code=" + shown(page)).status()).isEqualTo(200);
    }

    @Test
    void noCodeLeavesTheMachineAndNoneIsForStrangers() throws Exception {
        assertThat(visit("?client_id=" + OauthServer.CLIENT_ID + "&redirect_uri=https://foreign.example/")
                        .statusCode())
                .isEqualTo(400);
        assertThat(visit("?client_id=local.unknown").statusCode()).isEqualTo(400);
    }

    @Test
    void tokensHaveTheDocumentedShape() {
        var first = tokens("authorization_code", "code=" + code()).body();

        assertThat(first.path("client_endpoint").asText()).isEqualTo(origin + "/rest/");
        assertThat(first.path("server_endpoint").asText()).isEqualTo(origin + "/rest/");
        assertThat(first.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(first.path("member_id").asText()).isEqualTo(OauthServer.MEMBER_ID);
        assertThat(first.fieldNames())
                .toIterable()
                .contains("access_token", "refresh_token", "domain", "scope", "status")
                .doesNotContain("expires", "user_id");

        var second = refresh(first.path("refresh_token").asText()).body();
        assertThat(second.path("expires").asLong()).isEqualTo(TestPortal.NOW.getEpochSecond() + 3600);
        assertThat(second.path("user_id").asInt()).isEqualTo(1);
    }

    @Test
    void aCodeIsGoodOnceAndForHalfAMinute() {
        var code = code();
        assertThat(tokens("authorization_code", "code=" + code).status()).isEqualTo(200);
        assertThat(tokens("authorization_code", "code=" + code).error()).isEqualTo("invalid_grant");

        var late = code();
        clock.move(Duration.ofSeconds(30));
        assertThat(tokens("authorization_code", "code=" + late).error()).isEqualTo("invalid_grant");
    }

    @Test
    void anAccessTokenExpiresAndARefreshTokenRotates() {
        portal.portal().oauth().accessTokensLive(Duration.ofMinutes(5));
        var first = tokens("authorization_code", "code=" + code()).body();
        assertThat(profile(first.path("access_token").asText()).status()).isEqualTo(200);

        clock.move(Duration.ofMinutes(5));
        var expired = profile(first.path("access_token").asText());
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.error()).isEqualTo("expired_token");

        var second = refresh(first.path("refresh_token").asText()).body();
        assertThat(profile(second.path("access_token").asText()).status()).isEqualTo(200);
        assertThat(refresh(first.path("refresh_token").asText()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void thePortalSaysHowLongItsTokensLive() {
        try (var other = TestPortal.start(settings -> settings.withTokenLifetime(Duration.ofSeconds(90)))) {
            var code = other.portal().oauth().code("127.0.0.1:" + other.portal().port());
            var tokens = other.get("http://127.0.0.1:" + other.portal().port() + "/oauth/token/?" + CLIENT
                    + "&grant_type=authorization_code&code=" + code);

            assertThat(tokens.body().path("expires_in").asInt()).isEqualTo(90);
        }
    }

    @Test
    void whoeverHasATokenIsTheAdministratorsApplication() {
        var token = tokens("authorization_code", "code=" + code())
                .body()
                .path("access_token")
                .asText();
        assertThat(portal.application(token, "app.info", "{}").status()).isEqualTo(200);
        assertThat(portal.application(token, "user.admin", "{}").result().asBoolean())
                .isTrue();
    }

    @Test
    void aRefreshTokenLivesForHalfAYear() {
        var refresh = tokens("authorization_code", "code=" + code())
                .body()
                .path("refresh_token")
                .asText();
        clock.move(Duration.ofDays(180));

        var late = refresh(refresh);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.error()).isEqualTo("invalid_grant");
    }

    @Test
    void tokensAreGivenForAGetToo() {
        var reply = portal.get(origin + "/oauth/token/?grant_type=authorization_code&" + CLIENT + "&code=" + code());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(portal.portal().oauth().requests())
                .containsExactly(new TokenRequest("GET", "authorization_code", true, 200));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            grant_type=refresh_token                                                    | 400 | invalid_request | No "client_id" parameter found
            grant_type=refresh_token&client_id=x&client_secret=y                        | 400 | invalid_client  | The client credentials are invalid
            grant_type=refresh_token&client_id=local.5f3c0a9d8e7b61.24681357&client_secret=y | 200 | wrong_client | ``
            """)
    void aWrongClientIsRefused(String form, int status, String code, String description) {
        var reply = post(form);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.error()).isEqualTo(code);
        assertThat(reply.description()).isEqualTo(description);
    }

    @Test
    void aWrongRequestIsRefused() {
        assertThat(post(CLIENT).description()).isEqualTo("No \"grant_type\" parameter found");
        assertThat(post("grant_type=refresh_token&" + CLIENT).description())
                .isEqualTo("No \"refresh_token\" parameter found");
        assertThat(tokens("authorization_code", "scope=crm,mailservice&code=" + code())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anyDocumentedRefusalCanBeAskedFor() {
        for (var refusal : OauthRefusal.values()) {
            portal.portal().oauth().refuse(Optional.of(refusal));
            assertThat(refresh("any").error()).isEqualToIgnoringCase(refusal.name());
        }
        portal.portal().oauth().refuse(Optional.empty());
        assertThat(tokens("authorization_code", "code=" + code()).status()).isEqualTo(200);
    }

    private String code() {
        return portal.portal().oauth().code("127.0.0.1:" + portal.portal().port());
    }

    private Reply tokens(String grant, String more) {
        return post("grant_type=" + grant + "&" + CLIENT + "&" + more);
    }

    private Reply refresh(String token) {
        return tokens("refresh_token", "refresh_token=" + token);
    }

    private Reply post(String form) {
        return portal.post(origin + "/oauth/token/", "application/x-www-form-urlencoded", form);
    }

    private Reply profile(String token) {
        return portal.get(origin + "/rest/profile?auth=" + token);
    }

    private static String shown(String page) {
        var code = Pattern.compile("<code>(\\w+)</code>").matcher(page);
        assertThat(code.find()).as(page).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> visit(String query) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(origin + "/oauth/authorize/" + query))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
