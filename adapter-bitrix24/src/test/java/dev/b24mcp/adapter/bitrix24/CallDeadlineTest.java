package dev.b24mcp.adapter.bitrix24;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.access.Credential.Renewable;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.Renewal;
import dev.b24mcp.adapter.bitrix24.access.Secret;
import dev.b24mcp.adapter.bitrix24.access.TokenSource;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.adapter.bitrix24.support.TestSettings;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.testkit.WatchedCall;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call that has less time left than a request would have. */
@Timeout(60)
class CallDeadlineTest {

    private static final Unavailable TOO_LATE = new Unavailable("TIMEOUT", "");
    private static final int A_MINUTE = 60_000;
    private static final Duration LITTLE = Duration.ofMillis(50);

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    private final AtomicReference<Duration> left = new AtomicReference<>(CallContext.UNLIMITED);

    @Test
    void nothingIsAskedWhenTheTimeIsOver() {
        PORTAL.answers(json(200, Sample.of("crm.deal.list").responseText()));

        assertThat(Failures.of(() -> gateway().list(Queries.deals(), WatchedCall.hurried(Duration.ZERO))))
                .isEqualTo(TOO_LATE);
        assertThat(PORTAL.requests()).isEmpty();
    }

    @Test
    void aRequestWaitsNoLongerThanTheCallMay() {
        PORTAL.answers(aResponse().withFixedDelay(A_MINUTE));

        assertThat(Failures.of(() -> gateway().list(Queries.deals(), WatchedCall.hurried(LITTLE))))
                .isEqualTo(TOO_LATE);
    }

    @Test
    void theFurtherPagesOfAListHaveTheRestOfItsTime() {
        var rows = IntStream.rangeClosed(1, 50)
                .mapToObj(id -> "{\"ID\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        PORTAL.answersInTurn(
                json(200, "{\"result\":[" + rows + "],\"total\":150,\"next\":50}"),
                aResponse().withFixedDelay(A_MINUTE));
        Progress firstPage = (_, _, _) -> left.set(LITTLE);

        assertThat(Failures.of(() -> gateway()
                        .list(Queries.list(EntityType.DEAL, 0, 150), new WatchedCall("", firstPage, left::get))))
                .isEqualTo(TOO_LATE);
    }

    /** Half a day goes by each time that a token is renewed. */
    @Test
    void theTryAfterARenewalHasTheRestOfItsTime() throws Exception {
        var now = new AtomicLong();
        var settings = new Bitrix24Settings(
                new PortalAccess(URI.create(PORTAL.root()), new Renewable(new SlowTokens(now))),
                CrmApi.CLASSIC,
                new Patience(Portal.PATIENT, Duration.ofDays(1)),
                new RetryPolicy(0, Duration.ofMillis(1), Portal.PATIENT),
                TestSettings.UNLIMITED,
                now::get);
        PORTAL.answersInTurn(
                json(401, "{\"error\":\"expired_token\"}"), json(200, "{\"result\":[{\"ID\":\"1\"}],\"total\":1}"));

        try (var gateway = new Bitrix24Gateway(settings)) {
            assertThat(Failures.of(() -> gateway.list(Queries.deals(), WatchedCall.hurried(Duration.ofHours(11)))))
                    .isEqualTo(TOO_LATE);
        }
    }

    private record SlowTokens(AtomicLong now) implements TokenSource {

        @Override
        public Secret current() {
            return new Secret("invented-token");
        }

        @Override
        public Renewal renewed(Secret expired, Duration most) {
            now.addAndGet(Duration.ofHours(12).toNanos());
            return new Renewal.Renewed(current());
        }

        @Override
        public Optional<Secret> replaced(Secret unknown) {
            return Optional.empty();
        }

        @Override
        public String maskedIn(String text) {
            return text;
        }
    }

    /** Waits longer for the portal than the portal waits with its answer. */
    private static Bitrix24Gateway gateway() {
        var hour = Duration.ofHours(1);
        return PORTAL.gateway(hour, new RetryPolicy(0, Duration.ofMillis(1), hour));
    }
}
