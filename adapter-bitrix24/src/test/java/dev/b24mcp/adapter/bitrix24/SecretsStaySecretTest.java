package dev.b24mcp.adapter.bitrix24;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.b24mcp.adapter.bitrix24.support.Portal.html;
import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenFile;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.LogCapture;
import dev.b24mcp.adapter.bitrix24.support.LoggedInPortal;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthRefusal;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a call fails: the credential is neither logged nor handed to the caller. */
@Timeout(60)
class SecretsStaySecretTest {

    private static final RetryPolicy TWICE = new RetryPolicy(1, Duration.ofMillis(1), Portal.PATIENT);
    private static final String ECHO = "/rest/1/" + Portal.SECRET + "/crm.deal.list?auth=" + Portal.SECRET;

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    private final LogCapture log = LogCapture.start();

    static List<String> errors() {
        return Sample.errors();
    }

    @BeforeEach
    void theLogIsHeard() {
        System.getLogger("test").log(System.Logger.Level.DEBUG, "heard");
        assertThat(log.text()).contains("heard");
    }

    @AfterEach
    void theLogIsLeftAlone() {
        log.close();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void inADocumentedRefusalThatQuotesTheAddress(String name) {
        var sample = Sample.of(name);
        var quoting = Json.object(sample.responseText());
        quoting.put("error_description", "Refused: " + ECHO);
        if (quoting.get("error") instanceof Map<?, ?> error) {
            quoting.put("error", Map.of("code", String.valueOf(error.get("code")), "message", ECHO));
        }
        PORTAL.answers(json(sample.status(), Json.text(quoting)));

        assertNothingLeaks(PORTAL.access("1/" + Portal.SECRET), Portal.PATIENT);
        assertNothingLeaks(PORTAL.access(Portal.SECRET), Portal.PATIENT);
    }

    @Test
    void inACodeThatQuotesTheAddress() {
        PORTAL.answers(json(400, Json.text(Map.of("error", ECHO))));

        assertNothingLeaks(PORTAL.access("1/" + Portal.SECRET), Portal.PATIENT);
        assertNothingLeaks(PORTAL.access(Portal.SECRET), Portal.PATIENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 404, 502})
    void inAPageThatQuotesTheAddress(int status) {
        PORTAL.answers(
                html(status, "<html>" + ECHO + "</html>").withHeader("Location", "http://portal.example" + ECHO));

        assertNothingLeaks(PORTAL.access("1/" + Portal.SECRET), Portal.PATIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"result\":[\"%s\"", "[\"%s\"]", "\"%s\"", "{\"%s\":1}"})
    void inABodyThatIsNoAnswer(String body) {
        PORTAL.answers(json(200, body.formatted(ECHO)));

        assertNothingLeaks(PORTAL.access("1/" + Portal.SECRET), Portal.PATIENT);
    }

    @ParameterizedTest
    @EnumSource
    void onABrokenConnection(Fault fault) {
        PORTAL.answers(aResponse().withFault(fault));

        assertNothingLeaks(PORTAL.access("1/" + Portal.SECRET), Portal.PATIENT);
    }

    @Test
    void onATimeout() {
        PORTAL.answers(json(200, "{}").withFixedDelay(60_000));

        assertNothingLeaks(PORTAL.access("1/" + Portal.SECRET), Duration.ofMillis(100));
    }

    @Test
    void onAnInterruption() {
        Thread.currentThread().interrupt();

        assertNothingLeaks(PORTAL.access("1/" + Portal.SECRET), Portal.PATIENT);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/rest", "https://127.0.0.1:1/rest"})
    void whereNoPortalIs(String address) throws UnusableAccessException {
        assertNothingLeaks(PortalAccess.parse(address, "1/" + Portal.SECRET), Portal.PATIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:99999/rest", "http://127.0.0.1:0/rest"})
    void whereNoPortalCanBe(String address) throws UnusableAccessException {
        assertNothingLeaks(PortalAccess.parse(address, "1/" + Portal.SECRET), Portal.PATIENT);
    }

    @Test
    void onASuccess() {
        PORTAL.answers("crm.deal.list", Sample.of("crm.deal.list").responseText());

        PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED);

        assertThat(log.text()).doesNotContain(Portal.SECRET);
    }

    /** Whoever has such an address can open the file. */
    @Test
    void inTheAddressesOfFilesInRows() {
        PORTAL.answers("crm.deal.list", """
                {'result': [{'ID': '1',
                  'UF_CRM_1': {'showUrl': '/bitrix/tools/show_file.php?fileId=3&auth=SECRET',
                               'downloadUrl': 'https://p.example/rest/1/SECRET/download/?token=crm%7CSECRET'},
                  'UF_CRM_2': [{'urlMachine': 'https://p.example/rest/crm.controller.item.getFile?auth=SECRET&id=1'}],
                  'DOWNLOAD_URL': 'https://p.example/rest/download.json?auth=SECRET&token=disk%7CSECRET',
                  'COMMENTS': 'our hook https://p.example/rest/7/SECRET/profile'}],
                 'total': 1}""".replace("SECRET", Portal.SECRET));

        var page = PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED);

        assertThat(page.records()).hasSize(1);
        assertThat(page.toString())
                .doesNotContain(Portal.SECRET)
                .contains("fileId=3&auth=***", "/rest/***/***/download/?token=***", "auth=***&id=1")
                .contains("auth=***&token=***", "our hook https://p.example/rest/***/***/profile");
    }

    @Test
    void inTheWholeLifeOfALogin(@TempDir Path folder) throws Exception {
        var file = folder.resolve("tokens.json");
        var secrets = new HashSet<>(List.of(OauthServer.CLIENT_SECRET));
        try (var portal = new LoggedInPortal(new TokenFile(file))) {
            var gateway = portal.gateway();
            secrets.addAll(tokens(file));
            portal.oauth().expireAccessTokens();
            assertThat(gateway.currentUser().id()).isEqualTo("1");
            secrets.addAll(tokens(file));
            portal.oauth().expireAccessTokens();
            portal.oauth().refuse(Optional.of(OauthRefusal.INVALID_GRANT));
            var exception = Failures.exception(gateway, Queries.deals());

            assertThat(secrets).hasSize(5);
            assertThat(log.text()).contains("has been renewed", "LOGIN_REQUIRED");
            for (var secret : secrets) {
                assertThat(log.text()).doesNotContain(secret);
                assertThat(exception.toString()).doesNotContain(secret);
            }
        }
    }

    private static List<String> tokens(Path file) throws IOException {
        var stored = Json.object(Files.readString(file));
        return List.of(String.valueOf(stored.get("access_token")), String.valueOf(stored.get("refresh_token")));
    }

    /** Rows are not the connection's affair, so this one is not logged. */
    @Test
    void inRowsOfAnUnexpectedShape() {
        PORTAL.answers(json(200, Json.text(Map.of("result", ECHO))));

        assertNothingShows(Failures.exception(PORTAL.gateway(), Queries.deals()));
    }

    private void assertNothingLeaks(PortalAccess access, Duration timeout) {
        var exception = Failures.exception(PORTAL.gateway(access, timeout, TWICE), Queries.deals());

        assertNothingShows(exception);
        assertThat(log.text())
                .contains("crm.deal.list failed", exception.failure().code());
    }

    private void assertNothingShows(CrmException exception) {
        var printed = new StringWriter();
        exception.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain(Portal.SECRET).doesNotContain("127.0.0.1");
        assertThat(exception).hasNoCause().hasNoSuppressedExceptions();
        assertThat(exception.failure().toString()).doesNotContain(Portal.SECRET);
        assertThat(exception.failure().code()).isNotBlank().doesNotContain(Portal.SECRET);
        assertThat(exception.failure().detail()).doesNotContain(Portal.SECRET);
        assertThat(log.text()).doesNotContain(Portal.SECRET);
    }
}
