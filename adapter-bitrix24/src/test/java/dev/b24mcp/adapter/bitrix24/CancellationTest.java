package dev.b24mcp.adapter.bitrix24;

import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Interrupting a thread that waits for the portal. */
@Timeout(60)
class CancellationTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final CrmFailure CANCELLED = new Unavailable("CANCELLED", "");

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @AfterEach
    void nothingStaysInterrupted() {
        Thread.interrupted();
    }

    @Test
    void interruptingTheWaitForAnAnswerEndsIt()
            throws IOException, UnusableAccessException, InterruptedException, ExecutionException, TimeoutException {
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var access = PortalAccess.parse("http://127.0.0.1:" + mute.getLocalPort(), "1/" + Portal.SECRET);
            var call = new Call(PORTAL.gateway(access, HOUR, new RetryPolicy(3, HOUR, HOUR)));
            try (var _ = mute.accept()) {
                call.thread.interrupt();

                assertThat(call.end()).isEqualTo(new End(CANCELLED, true));
            }
        }
    }

    @Test
    void interruptingWhileTheAnswerIsOnItsWayEndsIt()
            throws InterruptedException, ExecutionException, TimeoutException {
        PORTAL.answers(json(200, Sample.of("crm.deal.list").responseText()).withChunkedDribbleDelay(100, 60_000));
        var call = new Call(PORTAL.gateway(HOUR, new RetryPolicy(3, HOUR, HOUR)));
        PORTAL.awaitRequest();
        call.thread.interrupt();

        assertThat(call.end()).isEqualTo(new End(CANCELLED, true));
    }

    /** Whether the interruption meets the call or the wait after it; {@code RetryPolicyTest} pins the latter. */
    @Test
    void interruptingTheWaitBetweenTwoTriesEndsIt() throws InterruptedException, ExecutionException, TimeoutException {
        var refusal = Sample.of("error_query_limit_exceeded");
        PORTAL.answers(json(refusal.status(), refusal.responseText()));
        var call = new Call(PORTAL.gateway(HOUR, new RetryPolicy(3, HOUR, HOUR.multipliedBy(3))));
        PORTAL.awaitRequest();
        call.thread.interrupt();

        assertThat(call.end()).isEqualTo(new End(CANCELLED, true));
    }

    @Test
    void aThreadThatIsInterruptedAlreadyDoesNotWait() {
        PORTAL.answers(json(200, "{}").withFixedDelay(60_000));
        Thread.currentThread().interrupt();

        var failure = Failures.of(PORTAL.gateway(3));

        assertThat(failure).isEqualTo(CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(PORTAL.requests()).isEmpty();
    }

    @Test
    void theGatewayServesOthersAfterAnInterruption() {
        PORTAL.answers("crm.deal.list", Sample.of("crm.deal.list").responseText());
        var gateway = PORTAL.gateway();
        Thread.currentThread().interrupt();
        assertThat(Failures.of(gateway)).isEqualTo(CANCELLED);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(gateway.list(Queries.deals(), CallContext.UNWATCHED).records())
                .hasSize(6);
    }

    private record End(CrmFailure failure, boolean stillInterrupted) {}

    /** A call in a virtual thread of its own, as the product makes them. */
    private static final class Call {

        private final CompletableFuture<End> end = new CompletableFuture<>();
        private final Thread thread;

        Call(Bitrix24Gateway gateway) {
            thread = Thread.ofVirtual().start(() -> {
                var failure = Failures.of(gateway);
                end.complete(new End(failure, Thread.currentThread().isInterrupted()));
            });
        }

        End end() throws InterruptedException, ExecutionException, TimeoutException {
            return end.get(30, TimeUnit.SECONDS);
        }
    }
}
