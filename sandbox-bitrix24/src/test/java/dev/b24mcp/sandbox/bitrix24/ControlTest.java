package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be asked of the sandbox over HTTP beside the portal's own paths. */
class ControlTest {
    private final TestPortal portal = TestPortal.start(settings -> settings.withQuota(new Quota(0.001, 3)));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        client.close();
        portal.close();
    }

    private JsonNode ask(String verb, String path, BodyPublisher body, int status)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(portal.portal().controlUrl().resolve(path))
                .method(verb, body)
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        return TestPortal.JSON.readTree(response.body());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return ask("GET", path, BodyPublishers.noBody(), 200);
    }

    @Test
    void faultsComeAndGo() throws Exception {
        assertThat(portal.portal().controlUrl()).hasPath("/sandbox/");
        assertThat(get("faults")).isEmpty();
        var added = ask("POST", "faults", BodyPublishers.ofString("html502@profile:x1\n\nlimit@scope:/2\n"), 200);
        assertThat(TestPortal.texts(added, "fault")).containsExactly("html502", "limit");
        assertThat(TestPortal.texts(added, "method")).containsExactly("profile", "scope");
        assertThat(TestPortal.texts(added, "frequency")).containsExactly("x1", "/2");
        assertThat(portal.get(portal.webhook("server.time")).status()).isEqualTo(200);
        assertThat(portal.call("scope").status()).isEqualTo(200);
        assertThat(portal.call("scope").error()).isEqualTo("QUERY_LIMIT_EXCEEDED");
        assertThat(ask("DELETE", "faults", BodyPublishers.noBody(), 200)).isEmpty();
        assertThat(portal.call("profile").status()).isEqualTo(200);
        assertThat(portal.portal().faults().rules()).isEmpty();
    }

    @Test
    void whatCannotBeReadChangesNothing() throws Exception {
        var error = ask("POST", "faults", BodyPublishers.ofString("html502\nhtml503"), 400);
        assertThat(error.path("error").asText()).contains("«html503»", "html502");
        assertThat(get("faults")).isEmpty();
    }

    @Test
    void theJournalAndTheNumbersAreTold() throws Exception {
        portal.call("crm.deal.list", "{'filter':{'>ID':5}}");
        portal.call("batch", "{'cmd':['profile','profile']}");
        portal.call("scope");
        portal.call("scope");
        var journal = get("journal");
        assertThat(TestPortal.texts(journal, "method")).containsExactly("crm.deal.list", "batch", "scope", "scope");
        assertThat(journal.get(0).path("parameters").path("filter").path(">ID").asInt())
                .isEqualTo(5);
        assertThat(journal.get(3).path("status").asInt()).isEqualTo(503);
        assertThat(journal.toString()).doesNotContain("sandboxwebhook");
        var stats = get("stats");
        assertThat(stats.path("accepted").asInt()).isEqualTo(3);
        assertThat(stats.path("refused").asInt()).isEqualTo(1);
        assertThat(stats.path("highestLevel").asDouble()).isEqualTo(3.0);
        assertThat(stats.path("methods").path("profile").asInt()).isEqualTo(2);
        assertThat(stats.path("methods").path("scope").asInt()).isEqualTo(1);
        assertThat(stats.path("methods").path("batch").asInt()).isEqualTo(1);
    }

    @Test
    void accessTokensExpireOnDemand() throws Exception {
        var authority = "127.0.0.1:" + portal.portal().port();
        var code = portal.portal().oauth().code(authority);
        var tokens =
                portal.get("http://%s/oauth/token/?grant_type=authorization_code&client_id=%s&client_secret=%s&code=%s"
                        .formatted(authority, OauthServer.CLIENT_ID, OauthServer.CLIENT_SECRET, code));
        var profile = portal.portal().baseUrl() + "/profile?auth="
                + tokens.body().path("access_token").asText();
        assertThat(portal.get(profile).status()).isEqualTo(200);
        ask("POST", "oauth/expire", BodyPublishers.noBody(), 204);
        assertThat(portal.get(profile).error()).isEqualTo("expired_token");
    }

    @Test
    void itIsNoPartOfTheImitation() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(portal.portal().baseUrl() + "/sandbox/stats"));
        assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }
}
