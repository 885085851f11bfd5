package dev.b24mcp.application.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.b24mcp.application.protocol.CallTime;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RowBudgetTest {

    private static final int FOR_A_HUNDRED_ROWS = 100 * 20 * 1024;
    private static final CallContext NO_TIME =
            new CallTime(InstantSource.fixed(Instant.EPOCH), Duration.ZERO).begin(CallContext.UNWATCHED);

    private final RowBudget budget = RowBudget.of(FOR_A_HUNDRED_ROWS);

    @Test
    void aLongListIsToldToComeBackWhenOthersFillTheMemory() {
        budget.within(60, CallContext.UNWATCHED, () -> {
            assertThatExceptionOfType(CrmException.class)
                    .isThrownBy(() -> budget.within(51, NO_TIME, () -> "read"))
                    .satisfies(refused -> assertThat(refused.failure()).isInstanceOf(RateLimited.class));
            return "read";
        });
    }

    @Test
    void aListOfOnePageNeedsNoRoom() {
        var read = budget.within(100, NO_TIME, () -> budget.within(50, NO_TIME, () -> "read"));
        assertThat(read).isEqualTo("read");
    }

    @Test
    void aListLongerThanTheMemoryIsReadWhenItIsAlone() {
        assertThat(budget.within(5_000, NO_TIME, () -> "read")).isEqualTo("read");
    }

    @Test
    void whatAFailedReadingHadIsFreeAgain() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> budget.within(100, NO_TIME, () -> {
                    throw new IllegalStateException();
                }));
        assertThat(budget.within(100, NO_TIME, () -> "read")).isEqualTo("read");
    }

    @Test
    void aListWaitsForItsRoom() throws Exception {
        var reading = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> budget.within(100, CallContext.UNWATCHED, () -> {
                reading.countDown();
                return await(enough);
            }));
            reading.await();
            var second = threads.submit(() -> budget.within(100, CallContext.UNWATCHED, first::isDone));
            enough.countDown();
            assertThat(first.get()).isTrue();
            assertThat(second.get()).isNotNull();
        }
    }

    @Test
    void whoNoLongerWantsTheListLeavesTheLine() {
        budget.within(100, CallContext.UNWATCHED, () -> {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CrmException.class)
                    .isThrownBy(() -> budget.within(100, CallContext.UNWATCHED, () -> "read"))
                    .satisfies(cancelled -> assertThat(cancelled.failure()).isInstanceOf(Unavailable.class));
            return assertThat(Thread.interrupted()).isTrue();
        });
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
