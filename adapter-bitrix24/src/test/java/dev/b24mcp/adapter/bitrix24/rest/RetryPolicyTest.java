package dev.b24mcp.adapter.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.quota.PortalQuota;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Success;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy without a portal. */
@Timeout(60)
class RetryPolicyTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Attempt SUCCESS = new Success(Map.of("result", List.of()));
    private static final Attempt LIMIT = new Refusal(503, "QUERY_LIMIT_EXCEEDED", "", Optional.empty());

    private static final Attempt TIMEOUT = new NoAnswer("TIMEOUT", true);

    private static final Deadline NEVER =
            Deadline.in(Duration.ofDays(1), new PortalQuota(Quota.STANDARD, System::nanoTime));

    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void nothingStaysInterrupted() {
        Thread.interrupted();
    }

    @Test
    void anInterruptionWhileWaitingBetweenTwoTriesEndsTheWaitAndStaysVisible() {
        var end = new RetryPolicy(3, HOUR, HOUR.multipliedBy(3)).run(NEVER, () -> {
            tries.incrementAndGet();
            Thread.currentThread().interrupt();
            return LIMIT;
        });

        assertThat(end).isEqualTo(new NoAnswer("CANCELLED", false));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(tries).hasValue(1);
    }

    @Test
    void thePortalsWishIsPartOfTheWait() {
        var wish = new Refusal(503, "QUERY_LIMIT_EXCEEDED", "", Optional.of(HOUR));

        // an hour is waited for, so only the interruption ends it
        var end = new RetryPolicy(1, Duration.ofMillis(1), HOUR).run(NEVER, () -> {
            tries.incrementAndGet();
            Thread.currentThread().interrupt();
            return wish;
        });

        assertThat(end).isEqualTo(new NoAnswer("CANCELLED", false));
        assertThat(tries).hasValue(1);
    }

    @Test
    void aSuccessEndsTheTries() {
        var policy = new RetryPolicy(3, Duration.ofMillis(1), HOUR);

        assertThat(policy.run(NEVER, inTurn(LIMIT, SUCCESS, LIMIT))).isEqualTo(SUCCESS);
        assertThat(tries).hasValue(2);
    }

    @Test
    void theNumberOfTriesIsBounded() {
        var policy = new RetryPolicy(3, Duration.ofMillis(1), HOUR);

        assertThat(policy.run(NEVER, inTurn(LIMIT, LIMIT, LIMIT, LIMIT, SUCCESS)))
                .isEqualTo(LIMIT);
        assertThat(tries).hasValue(4);
    }

    @Test
    void aWishAsLongAsThePatienceIsGranted() {
        var second = new Refusal(503, "INTERNAL_SERVER_ERROR", "", Optional.of(Duration.ofMillis(5)));
        var policy = new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(5));

        assertThat(policy.run(NEVER, inTurn(second, SUCCESS))).isEqualTo(SUCCESS);
    }

    @Test
    void aWishLongerThanThePatienceIsNot() {
        var second = new Refusal(503, "INTERNAL_SERVER_ERROR", "", Optional.of(Duration.ofMillis(6)));
        var policy = new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(5));

        assertThat(policy.run(NEVER, inTurn(second, SUCCESS))).isEqualTo(second);
    }

    @Test
    void theWishOnAPageCountsLikeAnyOther() {
        var page = new NoAnswer("HTTP_503", true, Optional.of(Duration.ofMillis(6)));

        assertThat(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(5)).run(NEVER, inTurn(page, SUCCESS)))
                .isEqualTo(page);
        assertThat(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(6)).run(NEVER, inTurn(page, SUCCESS)))
                .isEqualTo(SUCCESS);
    }

    @Test
    void thePagesWishIsPartOfTheWait() {
        var page = new NoAnswer("HTTP_503", true, Optional.of(HOUR));

        // an hour is waited for, so only the interruption ends it
        var end = new RetryPolicy(1, Duration.ofMillis(1), HOUR).run(NEVER, () -> {
            tries.incrementAndGet();
            Thread.currentThread().interrupt();
            return page;
        });

        assertThat(end).isEqualTo(new NoAnswer("CANCELLED", false));
        assertThat(tries).hasValue(1);
    }

    @Test
    void nothingIsTriedAgainThatWouldComeTooLate() {
        var deadline = Deadline.in(Duration.ofSeconds(30), new PortalQuota(Quota.STANDARD, () -> 0));
        var wish = new Refusal(503, "QUERY_LIMIT_EXCEEDED", "", Optional.of(Duration.ofSeconds(31)));

        assertThat(new RetryPolicy(3, Duration.ofMillis(1), HOUR).run(deadline, inTurn(wish, SUCCESS)))
                .isEqualTo(wish);
        assertThat(new RetryPolicy(3, Duration.ofSeconds(31), HOUR).run(deadline, inTurn(LIMIT, SUCCESS)))
                .isEqualTo(LIMIT);
        assertThat(new RetryPolicy(3, Duration.ofSeconds(31), HOUR).run(deadline, inTurn(TIMEOUT, SUCCESS)))
                .isEqualTo(TIMEOUT);
        assertThat(tries).hasValue(3);
    }

    @Test
    void whatPassesInTimeIsTriedAgain() {
        var deadline = Deadline.in(Duration.ofSeconds(30), new PortalQuota(Quota.STANDARD, () -> 0));

        assertThat(new RetryPolicy(1, Duration.ofMillis(1), HOUR).run(deadline, inTurn(TIMEOUT, SUCCESS)))
                .isEqualTo(SUCCESS);
    }

    /** Within a batch a refusal has no status, and some portals give all refusals with that of success. */
    @ParameterizedTest
    @ValueSource(strings = {"INTERNAL_SERVER_ERROR", "error_unexpected_answer", "QUERY_LIMIT_EXCEEDED"})
    void aPassingRefusalIsTriedAgainWhateverItsStatus(String code) {
        for (var status : List.of(200, 400)) {
            var refusal = new Refusal(status, code, "", Optional.empty());

            assertThat(new RetryPolicy(1, Duration.ofMillis(1), HOUR).run(NEVER, inTurn(refusal, SUCCESS)))
                    .isEqualTo(SUCCESS);
        }
    }

    private Supplier<Attempt> inTurn(Attempt... attempts) {
        var queue = new ArrayDeque<>(List.of(attempts));
        return () -> {
            tries.incrementAndGet();
            return queue.removeFirst();
        };
    }
}
