package dev.b24mcp.adapter.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.quota.PortalQuota;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Busy;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Success;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two who ask the same: the first one asks, the second one waits, by a clock that the test turns. */
@Timeout(60)
class SharedReadsTest {

    private static final Command COMMAND = new Command("crm.deal.list", Map.of());
    private static final Attempt ANSWER = new Success(Map.of("result", Map.of()));
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong clock = new AtomicLong();
    private final PortalQuota quota = new PortalQuota(Quota.STANDARD, clock::get);
    private final SharedReads reads = new SharedReads(new RetryPolicy(3, Duration.ofMillis(500), MINUTE));
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);

    @AfterEach
    void nobodyWaitsForEver() {
        answered.countDown();
    }

    @Test
    void anAnswerIsForBoth() throws Exception {
        assertThat(second(SECOND, ANSWER, MINUTE, SharedReadsTest::nobodyAsks)).isEqualTo(ANSWER);
    }

    @Test
    void whoHasMoreTimeAsksHimselfWhenTheOtherHadTooLittle() throws Exception {
        assertThat(second(SECOND, NoAnswer.TOO_LATE, MINUTE, () -> ANSWER)).isEqualTo(ANSWER);
    }

    @Test
    void whoHasMoreTimeStandsInTheLineHimselfWhenTheOtherCouldNot() throws Exception {
        var busy = new Busy("BUSY", Duration.ofSeconds(5));

        assertThat(second(SECOND, busy, MINUTE, () -> ANSWER)).isEqualTo(ANSWER);
    }

    @Test
    void whoHasNoMoreTimeEitherFailsToo() throws Exception {
        assertThat(second(SECOND, NoAnswer.TOO_LATE, SECOND, SharedReadsTest::nobodyAsks))
                .isEqualTo(NoAnswer.TOO_LATE);
    }

    @Test
    void aRefusalThatNoTimeHelpsAgainstIsForBoth() throws Exception {
        var refusal = new Refusal(403, "ACCESS_DENIED", "", Optional.empty());

        assertThat(second(SECOND, refusal, MINUTE, SharedReadsTest::nobodyAsks)).isEqualTo(refusal);
    }

    @Test
    void aFailureInSpiteOfAllTriesIsForBoth() throws Exception {
        var broken = new NoAnswer("CONNECTION_BROKEN", true);

        assertThat(second(MINUTE, broken, MINUTE, SharedReadsTest::nobodyAsks)).isEqualTo(broken);
    }

    @Test
    void whoseTimeIsOverDoesNotWaitForTheOther() throws Exception {
        var first = first(MINUTE, ANSWER);

        assertThat(reads.get(COMMAND, deadline(Duration.ZERO), SharedReadsTest::nobodyAsks))
                .isEqualTo(NoAnswer.TOO_LATE);
        answered.countDown();
        assertThat(first.get()).isEqualTo(ANSWER);
    }

    /** What the second one gets when the first one, with so much time, has waited a second for his end. */
    private Attempt second(Duration firstHas, Attempt end, Duration has, Supplier<Attempt> ask) throws Exception {
        var _ = first(firstHas, end);
        var second = new FutureTask<>(() -> reads.get(COMMAND, deadline(has), ask));
        var thread = Thread.startVirtualThread(second);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        clock.addAndGet(SECOND.toNanos());
        answered.countDown();
        return second.get();
    }

    private FutureTask<Attempt> first(Duration has, Attempt end) throws InterruptedException {
        var first = new FutureTask<>(() -> reads.get(COMMAND, deadline(has), () -> {
            asked.countDown();
            awaitUninterrupted();
            return end;
        }));
        Thread.startVirtualThread(first);
        asked.await();
        return first;
    }

    private void awaitUninterrupted() {
        try {
            answered.await();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Deadline deadline(Duration time) {
        return Deadline.in(time, quota);
    }

    private static Attempt nobodyAsks() {
        throw new AssertionError("asked once more");
    }
}
