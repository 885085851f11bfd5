package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Findings;
import dev.b24mcp.adapter.bitrix24.support.TestSettings;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.crm.Finding.Lifetime;
import dev.b24mcp.domain.crm.Right;
import dev.b24mcp.domain.crm.Right.Extent;
import dev.b24mcp.domain.metric.Metric.Sample;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Checkups with each of the ways into the emulated portal. */
@TestInstance(Lifecycle.PER_CLASS)
class SandboxCheckupTest {

    private final SandboxPortal portal =
            SandboxPortal.start(SandboxSettings.defaults().withVolume(volume -> volume.withDeals(60)));

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void theAdministratorMayReadEverything() throws Exception {
        var findings = checkup(portal.webhookToken());

        assertThat(findings.failure()).isEmpty();
        assertThat(find(findings, Finding.Identity.class).administrator()).isTrue();
        assertThat(find(findings, Finding.Rights.class).rights())
                .extracting(Right::extent)
                .containsOnly(Extent.WHOLE);
    }

    @Test
    void anEmployeeIsNoAdministrator() throws Exception {
        var findings = checkup(portal.employeeWebhookToken());

        assertThat(find(findings, Finding.Identity.class))
                .satisfies(identity -> assertThat(identity.administrator()).isFalse())
                .satisfies(identity -> assertThat(identity.user().id()).isEqualTo("2"));
    }

    @Test
    void aWebhookForTasksReadsNothingOfTheCrm() throws Exception {
        var findings = checkup(portal.narrowWebhookToken());

        assertThat(findings.failure()).isEmpty();
        assertThat(find(findings, Finding.Rights.class).rights())
                .extracting(Right::name, Right::extent)
                .containsExactly(tuple("crm", Extent.NONE), tuple("user", Extent.PART), tuple("task", Extent.WHOLE));
    }

    @Test
    void anAccessTokenIsNotRenewed() throws Exception {
        assertThat(checkup(portal.accessToken()).told()).startsWith(new Finding.Credential(Lifetime.PASSING));
    }

    @Test
    void thePortalTellsHowLongItHasWorkedForWhatTheToolsRead() throws Exception {
        try (var gateway = gateway(portal.webhookToken())) {
            Findings.of(gateway);

            assertThat(gateway.metrics())
                    .filteredOn(metric -> metric.name().equals("crm_operating_seconds"))
                    .flatExtracting(metric -> metric.samples())
                    .extracting(Sample::label)
                    .contains("crm.deal.list", "user.get", "tasks.task.list");
        }
    }

    private Findings checkup(String token) throws UnusableAccessException {
        try (var gateway = gateway(token)) {
            return Findings.of(gateway);
        }
    }

    private Bitrix24Gateway gateway(String token) throws UnusableAccessException {
        return new Bitrix24Gateway(TestSettings.of(
                PortalAccess.parse(portal.baseUrl().toString(), token),
                Duration.ofSeconds(30),
                new RetryPolicy(0, Duration.ofMillis(1), Duration.ofMillis(1))));
    }

    private static <T extends Finding> T find(Findings findings, Class<T> kind) {
        return findings.told().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
