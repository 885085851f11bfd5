package dev.b24mcp.adapter.bitrix24;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that break, stall or never come about. */
@Timeout(60)
class BrokenConnectionTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @ParameterizedTest
    @EnumSource
    void aConnectionThatBreaksOnceIsFollowedByAnotherTry(Fault fault) {
        PORTAL.answersInTurn(
                aResponse().withFault(fault),
                json(200, Sample.of("crm.deal.list").responseText()));

        assertThat(PORTAL.gateway(1)
                        .list(Queries.deals(), CallContext.UNWATCHED)
                        .records())
                .hasSize(6);
        assertThat(PORTAL.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatAlwaysBreaksMeansUnavailableAfterAllTries(Fault fault) {
        PORTAL.answers(aResponse().withFault(fault));

        assertThat(failure(PORTAL.gateway(2))).isEqualTo(new Unavailable("CONNECTION_BROKEN", ""));
        assertThat(PORTAL.requests()).hasSize(3);
    }

    /** A connection that was kept open after a good answer is where a hidden second try of the JDK's could happen. */
    @Test
    void aKeptConnectionThatBreaksIsTriedNoMoreOftenThanSaid() {
        PORTAL.answersInTurn(
                json(200, Sample.of("crm.deal.list").responseText()),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        var gateway = PORTAL.gateway(0);
        gateway.list(Queries.deals(), CallContext.UNWATCHED);

        assertThat(failure(gateway)).isEqualTo(new Unavailable("CONNECTION_BROKEN", ""));
        assertThat(PORTAL.requests()).hasSize(2);
    }

    /** The head of the answer comes in time, and so does each piece of its body. */
    @Test
    void aBodyThatDripsPastTheTimeoutIsGivenUp() {
        PORTAL.answers(json(200, Sample.of("crm.deal.list").responseText()).withChunkedDribbleDelay(1000, 60_000));
        var gateway = PORTAL.gateway(Duration.ofSeconds(1), new RetryPolicy(0, SHORT, SHORT));

        assertThat(failure(gateway)).isEqualTo(new Unavailable("TIMEOUT", ""));
    }

    @Test
    void aTimeoutIsFollowedByAnotherTry() {
        PORTAL.answersInTurn(
                json(200, "{}").withFixedDelay(60_000),
                json(200, Sample.of("crm.deal.list").responseText()));
        var gateway = PORTAL.gateway(Duration.ofSeconds(1), new RetryPolicy(5, SHORT, SHORT));

        assertThat(gateway.list(Queries.deals(), CallContext.UNWATCHED).records())
                .hasSize(6);
        assertThat(PORTAL.requests()).hasSizeBetween(2, 6);
    }

    @Test
    void aPortalThatIsNotThereMeansNoConnection() throws IOException, UnusableAccessException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var access = PortalAccess.parse("http://127.0.0.1:" + port, "1/" + Portal.SECRET);

        assertThat(failure(PORTAL.gateway(access, Portal.PATIENT, new RetryPolicy(1, SHORT, SHORT))))
                .isEqualTo(new Unavailable("NO_CONNECTION", ""));
    }

    /** Nobody connects to all hosts at once. */
    @Test
    void aPortalThatNoWayLeadsToMeansNoConnection() throws UnusableAccessException {
        var access = PortalAccess.parse("http://255.255.255.255", "1/" + Portal.SECRET);

        assertThat(failure(PORTAL.gateway(access, Portal.PATIENT, new RetryPolicy(0, SHORT, SHORT))))
                .isEqualTo(new Unavailable("NO_CONNECTION", ""));
    }

    /** A name with too long a part is unknown without asking anybody. */
    @Test
    void aPortalWithAnUnknownNameIsCalledSo() throws UnusableAccessException {
        var access = PortalAccess.parse("http://" + "a".repeat(64) + ".example", "1/" + Portal.SECRET);

        assertThat(failure(PORTAL.gateway(access, Portal.PATIENT, new RetryPolicy(0, SHORT, SHORT))))
                .isEqualTo(new Unavailable("UNKNOWN_HOST", ""));
    }

    @Test
    void aClosedGatewayAnswersNothing() {
        PORTAL.answers("crm.deal.list", Sample.of("crm.deal.list").responseText());
        var gateway = PORTAL.gateway();
        gateway.close();

        assertThat(failure(gateway)).isInstanceOf(Unavailable.class);
        assertThat(PORTAL.requests()).isEmpty();
    }

    private static CrmFailure failure(Bitrix24Gateway gateway) {
        return Failures.of(gateway);
    }
}
