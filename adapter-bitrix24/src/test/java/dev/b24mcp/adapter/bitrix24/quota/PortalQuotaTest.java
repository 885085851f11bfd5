package dev.b24mcp.adapter.bitrix24.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.quota.Admission.Admitted;
import dev.b24mcp.adapter.bitrix24.quota.Admission.Busy;
import dev.b24mcp.adapter.bitrix24.quota.Outcome.Operating;
import dev.b24mcp.adapter.bitrix24.quota.Outcome.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is let through, and when, by a clock that the test turns. */
@Timeout(60)
class PortalQuotaTest {

    /** A hundred requests in a second, one at a time. */
    private static final RateLimit ONE_AT_A_TIME = new RateLimit(100, 2);

    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final AtomicLong clock = new AtomicLong();
    private final PortalQuota quota =
            new PortalQuota(new Quota(ONE_AT_A_TIME, Duration.ofSeconds(100), 10), clock::get);
    private final BlockingQueue<String> admitted = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void nobodyWaitsForEver() {
        threads.forEach(Thread::interrupt);
    }

    @Test
    void aSingleReadOvertakesBulkOnes() throws InterruptedException {
        fill();
        wait("export", Urgency.BULK, "export 1");
        wait("export", Urgency.BULK, "export 2");
        wait("reader", Urgency.SINGLE, "read");

        assertThat(order(3)).containsExactly("read", "export 1", "export 2");
    }

    @Test
    void bulkReadsAreNotOvertakenForEver() throws InterruptedException {
        fill();
        wait("export", Urgency.BULK, "export");
        for (int i = 1; i <= 6; i++) {
            wait("reader", Urgency.SINGLE, "read " + i);
        }

        assertThat(order(7)).containsExactly("read 1", "read 2", "read 3", "read 4", "export", "read 5", "read 6");
    }

    @Test
    void conversationsTakeTurns() throws InterruptedException {
        fill();
        for (int i = 1; i <= 3; i++) {
            wait("busy", Urgency.SINGLE, "busy " + i);
        }
        wait("other", Urgency.SINGLE, "other");

        assertThat(order(4)).containsExactly("busy 1", "other", "busy 2", "busy 3");
    }

    @Test
    void whoCannotHaveHisTurnInTimeIsSentAwayAtOnceWithTheTime() throws InterruptedException {
        fill();

        var busy = quota.enter(turn("reader", Urgency.SINGLE), TURN / 2);

        assertThat(busy).isEqualTo(new Busy("BUSY", Duration.ofNanos(TURN)));
        assertThat(quota.state().sentAway()).isEqualTo(1);
    }

    @Test
    void whoStandsBehindTooManyIsSentAwayAtOnce() throws InterruptedException {
        fill();
        wait("others", Urgency.SINGLE, "one");
        wait("others", Urgency.SINGLE, "two");

        assertThat(quota.enter(turn("reader", Urgency.SINGLE), 2 * TURN))
                .isEqualTo(new Busy("BUSY", Duration.ofNanos(3 * TURN)));
    }

    @Test
    void aFullLineTakesNobody() throws InterruptedException {
        fill();
        for (int i = 0; i < 10; i++) {
            wait("others", Urgency.BULK, "other");
        }

        assertThat(quota.enter(turn("reader", Urgency.SINGLE), HOUR)).isInstanceOf(Busy.class);
        assertThat(quota.state().waiting()).isEqualTo(10);
    }

    @Test
    void whoIsInterruptedLeavesTheLineAndTheNextOneGoesOn() throws InterruptedException {
        fill();
        wait("impatient", Urgency.SINGLE, "impatient");
        wait("patient", Urgency.SINGLE, "patient");

        threads.getFirst().interrupt();
        threads.getFirst().join();

        assertThat(order(1)).containsExactly("patient");
        assertThat(quota.state().waiting()).isZero();
    }

    @Test
    void aMethodThatThePortalRefusesWaitsWhileOthersGoOn() throws InterruptedException {
        quota.enter(turn("reader", Urgency.SINGLE), HOUR);
        quota.left(
                new Outcome(Verdict.ACCEPTED, Map.of("crm.deal.list", new Operating(0, Duration.ofSeconds(30), true))));
        clock.addAndGet(TURN);

        assertThat(quota.enter(turn("reader", Urgency.SINGLE), clock.get() + TURN))
                .isEqualTo(
                        new Busy("OPERATION_TIME_LIMIT", Duration.ofSeconds(30).minusNanos(TURN)));
        assertThat(quota.enter(new Turn("reader", Urgency.SINGLE, Set.of("user.get")), clock.get() + TURN))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void aMethodThatRestsGoesOnWhenItsTimeHasCome() throws InterruptedException {
        quota.enter(turn("reader", Urgency.SINGLE), HOUR);
        quota.left(
                new Outcome(Verdict.ACCEPTED, Map.of("crm.deal.list", new Operating(0, Duration.ofMillis(20), true))));
        wait("reader", Urgency.SINGLE, "rested");

        clock.addAndGet(Duration.ofMillis(20).toNanos());

        assertThat(admitted.take()).isEqualTo("rested");
    }

    @Test
    void aRefusalOfThePortalSlowsEverybodyDown() throws InterruptedException {
        quota.enter(turn("reader", Urgency.SINGLE), HOUR);
        quota.left(new Outcome(Verdict.OVERFLOWED, Map.of()));
        clock.addAndGet(TURN);

        assertThat(quota.enter(turn("reader", Urgency.SINGLE), clock.get() + TURN / 2))
                .isInstanceOf(Busy.class);
        var state = quota.state();
        assertThat(state.perSecond()).isEqualTo(50);
        assertThat(state.overflowed()).isEqualTo(1);
    }

    @Test
    void tellsWhatIsOnItsWay() throws InterruptedException {
        quota.enter(turn("reader", Urgency.SINGLE), HOUR);
        assertThat(quota.state().running()).isEqualTo(1);
        assertThat(quota.state().admitted()).isEqualTo(1);

        quota.left(new Outcome(Verdict.ACCEPTED, Map.of()));
        assertThat(quota.state().running()).isZero();
    }

    private void fill() throws InterruptedException {
        assertThat(quota.enter(turn("filler", Urgency.SINGLE), HOUR)).isInstanceOf(Admitted.class);
        quota.left(new Outcome(Verdict.ACCEPTED, Map.of()));
    }

    private static Turn turn(String caller, Urgency urgency) {
        return new Turn(caller, urgency, Set.of("crm.deal.list"));
    }

    /** Returns when somebody stands in the line. */
    private void wait(String caller, Urgency urgency, String name) {
        var before = quota.state().waiting();
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                if (quota.enter(turn(caller, urgency), HOUR) instanceof Admitted) {
                    quota.left(new Outcome(Verdict.ACCEPTED, Map.of()));
                    admitted.add(name);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
        while (quota.state().waiting() == before) {
            Thread.onSpinWait();
        }
    }

    /** Those who are let through, one at a time. */
    private List<String> order(int count) throws InterruptedException {
        var order = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            clock.addAndGet(TURN);
            order.add(admitted.take());
        }
        return order;
    }
}
