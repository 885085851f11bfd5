package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.GatedClock;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.TestSettings;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.testkit.WatchedCall;
import dev.b24mcp.sandbox.bitrix24.JournalEntry;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.data.Volume;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** After an interruption no further request reaches the portal; the portal's own journal is the witness. */
@Timeout(60)
class CancelledReadingTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Progress INTERRUPTING =
            (_, _, _) -> Thread.currentThread().interrupt();

    private final GatedClock clock = new GatedClock();

    @AfterEach
    void nothingStaysInterrupted() {
        Thread.interrupted();
        clock.open();
    }

    @Test
    void aCallThatIsInterruptedBetweenTwoPagesAsksForNoOther() throws UnusableAccessException {
        try (var portal = portal(settings -> settings.withQuota(Quota.unlimited()));
                var gateway = gateway(portal)) {
            assertThat(ending(gateway, INTERRUPTING)).isEqualTo(new End(new Unavailable("CANCELLED", ""), true));

            nextCall(gateway);
            assertThat(methods(portal)).containsExactly("crm.deal.list 200", "crm.category.list 200");
        }
    }

    @Test
    void aCallThatIsInterruptedBeforeItsFirstPageAsksForNone() throws UnusableAccessException {
        try (var portal = portal(settings -> settings.withQuota(Quota.unlimited()));
                var gateway = gateway(portal)) {
            Thread.currentThread().interrupt();
            assertThat(ending(gateway, Progress.NONE)).isEqualTo(new End(new Unavailable("CANCELLED", ""), true));
            Thread.currentThread().interrupt();
            assertThat(catchThrowableOfType(CrmException.class, () -> gateway.dictionary(Dictionary.DEAL_STAGES)))
                    .isNotNull();
            assertThat(Thread.interrupted()).isTrue();

            nextCall(gateway);
            assertThat(methods(portal)).containsExactly("crm.category.list 200");
        }
    }

    /** The bucket holds one request and drains too slowly to matter, so the second page is refused and waited for. */
    @Test
    void aCallThatIsInterruptedWhileItWaitsForAnotherTryMakesNone() throws Exception {
        try (var portal = portal(settings -> settings.withQuota(new Quota(0.000_01, 1)));
                var gateway = gateway(portal)) {
            var call = new Call(gateway);
            while (portal.journal().size() < 2) {
                Thread.onSpinWait();
            }
            call.thread.interrupt();

            assertThat(call.end()).isEqualTo(new End(new Unavailable("CANCELLED", ""), true));
            assertThat(methods(portal)).containsExactly("crm.deal.list 200", "batch 503");
        }
    }

    @Test
    void aCallThatIsInterruptedWhileThePortalWorksEndsBeforeThePortalDoes() throws Exception {
        try (var portal = portal(settings -> settings.withQuota(Quota.unlimited()));
                var gateway = gateway(portal)) {
            clock.close();
            var call = new Call(gateway);
            clock.awaitArrival();
            call.thread.interrupt();

            assertThat(call.end()).isEqualTo(new End(new Unavailable("CANCELLED", ""), true));
            assertThat(portal.journal()).isEmpty();

            clock.open();
            nextCall(gateway);
            while (portal.journal().size() < 2) {
                Thread.onSpinWait();
            }
            assertThat(methods(portal)).containsExactlyInAnyOrder("crm.deal.list 200", "crm.category.list 200");
        }
    }

    /** Whatever was sent before it has arrived when it is answered. */
    private static void nextCall(Bitrix24Gateway gateway) {
        assertThat(gateway.dictionary(Dictionary.DEAL_CATEGORIES)).isNotEmpty();
    }

    private SandboxPortal portal(UnaryOperator<SandboxSettings> change) {
        return SandboxPortal.start(change.apply(SandboxSettings.defaults()
                .withVolume(new Volume(200, 10, 10, 3, 10))
                .withClock(clock)));
    }

    private static Bitrix24Gateway gateway(SandboxPortal portal) throws UnusableAccessException {
        return new Bitrix24Gateway(TestSettings.of(
                PortalAccess.parse(portal.baseUrl().toString(), portal.webhookToken()),
                HOUR,
                new RetryPolicy(3, HOUR, HOUR.multipliedBy(3))));
    }

    private static List<String> methods(SandboxPortal portal) {
        return portal.journal().stream().map(CancelledReadingTest::line).toList();
    }

    private static String line(JournalEntry entry) {
        return entry.method() + " " + entry.status();
    }

    private static End ending(Bitrix24Gateway gateway, Progress progress) {
        var failed = catchThrowableOfType(
                CrmException.class,
                () -> gateway.list(Queries.list(EntityType.DEAL, 0, 200), new WatchedCall(progress)));
        return new End(failed.failure(), Thread.interrupted());
    }

    private record End(CrmFailure failure, boolean stillInterrupted) {}

    /** A call of several pages in a virtual thread of its own. */
    private static final class Call {

        private final CompletableFuture<End> end = new CompletableFuture<>();
        private final Thread thread;

        Call(Bitrix24Gateway gateway) {
            thread = Thread.ofVirtual().start(() -> end.complete(ending(gateway, Progress.NONE)));
        }

        End end() throws Exception {
            return end.get(30, TimeUnit.SECONDS);
        }
    }
}
