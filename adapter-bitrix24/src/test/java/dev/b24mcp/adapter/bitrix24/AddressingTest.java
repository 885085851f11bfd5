package dev.b24mcp.adapter.bitrix24;

import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.adapter.bitrix24.support.TestSettings;
import dev.b24mcp.domain.call.CallContext;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where calls go, and where the credential is in them. */
class AddressingTest {

    private static final RetryPolicy ONCE = new RetryPolicy(0, Duration.ofMillis(1), Duration.ofMillis(1));

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @BeforeEach
    void anyCallSucceeds() {
        PORTAL.answers(json(200, Sample.of("crm.deal.list.empty").responseText()));
    }

    @Test
    void aWebhooksSecretIsInThePathAndNowhereElse() {
        var request = request(PORTAL.access("1/" + Portal.SECRET));

        assertThat(request.getUrl()).isEqualTo("/rest/1/" + Portal.SECRET + "/crm.deal.list");
        assertThat(request.getBodyAsString()).doesNotContain(Portal.SECRET, "auth");
        assertThat(request.getHeaders().toString()).doesNotContain(Portal.SECRET);
    }

    @Test
    void anAccessTokenIsInTheBodyAndNeverInTheAddress() {
        var request = request(PORTAL.access(Portal.SECRET));

        assertThat(request.getUrl()).isEqualTo("/rest/crm.deal.list");
        assertThat(Json.object(request.getBodyAsString()))
                .containsEntry("auth", Portal.SECRET)
                .containsKeys("filter", "select", "order", "start");
        assertThat(request.getHeaders().toString()).doesNotContain(Portal.SECRET);
    }

    @Test
    void aPortalBelowAPathIsCalledThere() throws UnusableAccessException {
        var below = PORTAL.root().replace("/rest", "/office/rest");

        var request = request(PortalAccess.parse(below, "1/" + Portal.SECRET));

        assertThat(request.getUrl()).isEqualTo("/office/rest/1/" + Portal.SECRET + "/crm.deal.list");
    }

    @Test
    void callsArePostedAsJson() {
        var request = request(PORTAL.access("1/" + Portal.SECRET));

        assertThat(request.getMethod()).isEqualTo(RequestMethod.POST);
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("Accept")).isEqualTo("application/json");
        assertThat(request.getHeader("User-Agent")).isEqualTo("b24-mcp");
    }

    @Test
    void settingsDoNotPrintTheSecret() {
        for (var token : new String[] {"1/" + Portal.SECRET, Portal.SECRET}) {
            var settings = TestSettings.of(
                    PORTAL.access(token), Portal.PATIENT, new RetryPolicy(2, Portal.PATIENT, Portal.PATIENT));

            assertThat(settings.toString()).contains("127.0.0.1").doesNotContain(Portal.SECRET);
        }
    }

    @Test
    void theUsualSettingsWaitHalfASecondFirstAndNeverBeyondTheDeadline() {
        var patience = new Patience(Duration.ofSeconds(10), Duration.ofMinutes(1));
        var settings = Bitrix24Settings.of(PORTAL.access(Portal.SECRET), patience, 2, Quota.STANDARD, System::nanoTime);

        assertThat(settings.retries()).isEqualTo(new RetryPolicy(2, Duration.ofMillis(500), Duration.ofMinutes(1)));
    }

    @Test
    void theProviderIsCalledBitrix24AndDescribesItselfWithoutACall() {
        assertThat(PORTAL.gateway().description().name()).isEqualTo("bitrix24");
        assertThat(PORTAL.requests()).isEmpty();
    }

    private static LoggedRequest request(PortalAccess access) {
        PORTAL.gateway(access, Portal.PATIENT, ONCE).list(Queries.deals(), CallContext.UNWATCHED);
        assertThat(PORTAL.requests()).hasSize(1);
        return PORTAL.requests().getFirst();
    }
}
