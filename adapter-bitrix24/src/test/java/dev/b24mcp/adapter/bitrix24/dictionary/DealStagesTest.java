package dev.b24mcp.adapter.bitrix24.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.quota.PortalQuota;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.GatedClock;
import dev.b24mcp.adapter.bitrix24.support.TestSettings;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A portal whose clock is held keeps its answers back. */
@Timeout(60)
class DealStagesTest {

    private final GatedClock clock = new GatedClock();
    private final SandboxPortal portal =
            SandboxPortal.start(SandboxSettings.defaults().withClock(clock));

    @SuppressWarnings("NullAway.Init") // made before each test
    private RestClient rest;

    @BeforeEach
    void holdTheAnswers() throws UnusableAccessException {
        var access = PortalAccess.parse(portal.baseUrl().toString(), portal.webhookToken());
        var settings = TestSettings.of(
                access, Duration.ofHours(1), new RetryPolicy(0, Duration.ofMillis(1), Duration.ofHours(1)));
        rest = new RestClient(
                access, settings.patience(), settings.retries(), new PortalQuota(settings.quota(), settings.nanos()));
        clock.close();
    }

    @AfterEach
    void stop() {
        clock.open();
        rest.close();
        portal.close();
    }

    @Test
    void funnelsAreAskedForWhileTheStagesAreOnTheirWay() {
        var stages = new DealStages(_ -> {
            awaitTheQuestionForStages();
            clock.open();
            return List.of(new DictionaryEntry("0", "Main", Optional.empty()));
        });

        assertThat(stages.read(rest)).extracting(DictionaryEntry::id).contains("NEW", "WON");
        assertThat(portal.journal()).hasSize(1);
    }

    @Test
    void nobodyWaitsForStagesWhoseFunnelsAreNotToBeHad() {
        var refusal = new CrmException(new Unavailable("DOWN", ""));
        var stages = new DealStages(_ -> {
            awaitTheQuestionForStages();
            throw refusal;
        });

        assertThat(catchThrowable(() -> stages.read(rest))).isSameAs(refusal);
    }

    private void awaitTheQuestionForStages() {
        try {
            clock.awaitArrival();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
