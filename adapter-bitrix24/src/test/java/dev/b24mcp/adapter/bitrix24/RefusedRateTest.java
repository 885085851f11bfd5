package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.quota.RateLimit;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.Instead;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.QueryLimit;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.QueryLimitPage;
import dev.b24mcp.sandbox.bitrix24.fault.FaultRule;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingLimit;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a portal's refusals do to those who come after: too many requests slow everybody down, a tired method only itself. */
@Timeout(60)
class RefusedRateTest {

    private static final double PACE = 1_000;

    @RegisterExtension
    static final Portal PROXY = new Portal();

    private final SandboxPortal portal = SandboxPortal.start(SandboxSettings.defaults()
            .withVolume(volume -> volume.withDeals(3_000))
            .withQuota(dev.b24mcp.sandbox.bitrix24.portal.Quota.unlimited())
            .withOperating(
                    OperatingLimit.of(Duration.ofSeconds(100)).withCost("crm.deal.list", Duration.ofSeconds(10))));

    private final Bitrix24Gateway gateway = gateway(portal.baseUrl().toString(), portal.webhookToken());

    @AfterEach
    void stop() {
        gateway.close();
        portal.close();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void tooManyRequestsLowerTheRateHoweverTheyAreRefused(Instead refusal) {
        portal.faults().add(FaultRule.next(1, refusal));

        assertThat(gateway.list(Queries.list(EntityType.LEAD, 0, 1), CallContext.UNWATCHED)
                        .records())
                .hasSize(1);

        assertThat(metric(gateway, "crm_requests_per_second")).isEqualTo(PACE / 2);
        assertThat(metric(gateway, "crm_requests_refused_total")).isEqualTo(1);
    }

    private static Stream<Instead> limits() {
        return Stream.of(new QueryLimit(), new QueryLimitPage());
    }

    @Test
    void aProxysOwnPageLowersItToo() {
        PROXY.answers(Portal.html(429, "<html>Too Many Requests</html>"));
        try (var behindIt = gateway(PROXY.root(), "1/" + Portal.SECRET)) {
            Failures.of(behindIt);

            assertThat(metric(behindIt, "crm_requests_per_second")).isLessThan(PACE);
        }
    }

    /** Ten pages are within the limit, and what was refused then stays refused until some of it is forgotten. */
    @Test
    void aMethodThatHasWorkedTooLongWithinABatchRestsAndTheOthersGoOn() {
        assertThat(Failures.of(gateway, Queries.list(EntityType.DEAL, 0, 3_000)))
                .isInstanceOf(RateLimited.class);
        var asked = portal.journal().size();

        assertThat(Failures.of(gateway))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        failure -> assertThat(failure.retryAfter())
                                .hasValueSatisfying(rest -> assertThat(rest).isPositive()));
        assertThat(portal.journal()).hasSize(asked);
        assertThat(gateway.list(Queries.list(EntityType.LEAD, 0, 1), CallContext.UNWATCHED)
                        .records())
                .hasSize(1);
        assertThat(metric(gateway, "crm_requests_per_second")).isEqualTo(PACE);
    }

    private static double metric(Bitrix24Gateway gateway, String name) {
        return gateway.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow()
                .samples()
                .getFirst()
                .value();
    }

    private static Bitrix24Gateway gateway(String address, String token) {
        try {
            return new Bitrix24Gateway(new Bitrix24Settings(
                    PortalAccess.parse(address, token),
                    CrmApi.CLASSIC,
                    new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10)),
                    new RetryPolicy(1, Duration.ofMillis(1), Duration.ofSeconds(1)),
                    new Quota(new RateLimit(PACE, 1_000), Duration.ofHours(1), 100),
                    System::nanoTime));
        } catch (UnusableAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
