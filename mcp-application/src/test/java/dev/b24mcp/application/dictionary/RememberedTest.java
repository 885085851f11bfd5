package dev.b24mcp.application.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.testkit.WatchedCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RememberedTest {

    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch calledOff = new CountDownLatch(1);
    private volatile CountDownLatch awake = new CountDownLatch(0);
    private final Remembered<String, Integer> answers =
            new Remembered<>(this::answer, Duration.ofMinutes(10), InstantSource.fixed(Instant.EPOCH));

    @AfterEach
    void nothingStaysInterruptedOrAsleep() {
        Thread.interrupted();
        awake.countDown();
    }

    @Test
    void anAnswerThatWasBegunIsTheOneThatComes() {
        answers.begin("question").join();
        assertThat(answers.get("question", CallContext.UNWATCHED)).isEqualTo(1);
        answers.begin("question").join();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aFailureThatNobodyWaitedForLeavesNoTrace() {
        down.set(true);
        answers.begin("question").join();
        down.set(false);
        assertThat(answers.get("question", CallContext.UNWATCHED)).isEqualTo(2);
    }

    @Test
    void theLastCallerWhoIsCalledOffTakesTheQuestionAlong() throws Exception {
        awake = new CountDownLatch(1);
        callOffOneWhoWaits();
        calledOff.await();

        awake.countDown();
        assertThat(answers.get("question", CallContext.UNWATCHED)).isEqualTo(2);
    }

    @Test
    void aCallThatIsCalledOffExpectsNothingAnyMore() throws Exception {
        awake = new CountDownLatch(1);
        var expected = new Expected(List.of(answers.begin("question")));
        callOffOneWhoWaits();
        assertThat(calledOff.getCount()).as("still expected").isEqualTo(1);

        Thread.currentThread().interrupt();
        expected.close();
        Thread.interrupted();
        calledOff.await();
    }

    @Test
    void whatACallDidNotNeedAfterAllIsThereForTheNextOne() {
        awake = new CountDownLatch(1);
        new Expected(List.of(answers.begin("question"))).close();
        assertThatThrownBy(() -> answers.get("question", WatchedCall.hurried(Duration.ZERO)))
                .isInstanceOf(CrmException.class);

        awake.countDown();
        assertThat(answers.get("question", CallContext.UNWATCHED)).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsThereOutlivesWhoeverIsCalledOff() {
        answers.begin("question").join();
        Thread.currentThread().interrupt();
        assertThat(answers.get("question", CallContext.UNWATCHED)).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(answers.get("question", CallContext.UNWATCHED)).isEqualTo(1);
    }

    private void callOffOneWhoWaits() throws InterruptedException {
        var waits = new FutureTask<>(() -> answers.get("question", CallContext.UNWATCHED));
        var caller = Thread.startVirtualThread(waits);
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join();
        assertThatThrownBy(waits::get).hasCauseInstanceOf(CrmException.class);
    }

    private int answer(String question) {
        var count = asked.incrementAndGet();
        try {
            awake.await();
        } catch (InterruptedException _) {
            calledOff.countDown();
            throw new CrmException(new Unavailable("CANCELLED", question));
        }
        if (down.get()) {
            throw new CrmException(new Unavailable("DOWN", question));
        }
        return count;
    }
}
