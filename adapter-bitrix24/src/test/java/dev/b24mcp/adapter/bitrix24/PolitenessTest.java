package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.quota.RateLimit;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.GatedClock;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.testkit.WatchedCall;
import dev.b24mcp.sandbox.bitrix24.JournalEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many callers of one process, seen from the portal. */
@Timeout(60)
class PolitenessTest {

    private static final int CALLERS = 60;

    @Test
    void aPortalThatTakesLittleIsNeverAskedTooOften() throws Exception {
        var limit = new RateLimit(100, 10);
        try (var sandbox = new Sandbox(settings -> settings.withQuota(
                        new dev.b24mcp.sandbox.bitrix24.portal.Quota(limit.perSecond(), limit.burst())));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var gateway = sandbox.gateway(new Quota(limit, Duration.ofMinutes(8), CALLERS));
            var calls = IntStream.range(0, CALLERS)
                    .<Callable<Integer>>mapToObj(caller ->
                            () -> gateway.list(Queries.list(EntityType.DEAL, caller, 1), CallContext.UNWATCHED)
                                    .records()
                                    .size())
                    .toList();

            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(1);
            }

            assertThat(sandbox.portal().journal())
                    .extracting(JournalEntry::status)
                    .containsOnly(200);
        }
    }

    @Test
    void whoAsksWhatIsBeingAskedAlreadyWaitsForThatAnswer() throws Exception {
        var clock = new GatedClock();
        try (var sandbox = new Sandbox(settings -> settings.withClock(clock))) {
            var gateway = sandbox.gateway();
            clock.close();
            var calls = IntStream.range(0, CALLERS)
                    .mapToObj(_ ->
                            Thread.ofVirtual().unstarted(() -> gateway.list(Queries.deals(), CallContext.UNWATCHED)))
                    .toList();
            calls.getFirst().start();
            clock.awaitArrival();
            calls.stream().skip(1).forEach(Thread::start);
            calls.forEach(PolitenessTest::awaitWaiting);
            clock.open();
            join(calls);

            assertThat(sandbox.portal().journal()).hasSize(1);
        }
    }

    @Test
    void whoAskedFirstMayLeaveWithoutHarmToTheOthers() throws Exception {
        var clock = new GatedClock();
        try (var sandbox = new Sandbox(settings -> settings.withClock(clock))) {
            var gateway = sandbox.gateway();
            var records = new AtomicInteger();
            clock.close();
            var first = Thread.startVirtualThread(() -> gateway.list(Queries.deals(), CallContext.UNWATCHED));
            clock.awaitArrival();
            var other = Thread.startVirtualThread(() -> records.set(gateway.list(Queries.deals(), CallContext.UNWATCHED)
                    .records()
                    .size()));
            awaitWaiting(other);

            first.interrupt();
            first.join();
            clock.open();
            other.join();

            assertThat(records).hasValue(50);
        }
    }

    @Test
    void whoAskedFirstMayHaveLessTimeWithoutHarmToTheOthers() throws Exception {
        var clock = new GatedClock();
        try (var sandbox = new Sandbox(settings -> settings.withClock(clock))) {
            var gateway = sandbox.gateway();
            var records = new AtomicInteger();
            clock.close();
            var hurried = WatchedCall.hurried(Duration.ofSeconds(2));
            var failure = new FutureTask<>(() -> Failures.of(() -> gateway.list(Queries.deals(), hurried)));
            Thread.startVirtualThread(failure);
            clock.awaitArrival();
            var other = Thread.startVirtualThread(() -> records.set(gateway.list(Queries.deals(), CallContext.UNWATCHED)
                    .records()
                    .size()));
            awaitWaiting(other);

            assertThat(failure.get()).isEqualTo(new Unavailable("TIMEOUT", ""));
            clock.open();
            other.join();

            assertThat(records).hasValue(50);
        }
    }

    @Test
    void aSingleReadPassesLongListsThatHaveNotBegun() throws Exception {
        var oneAtATime = new Quota(new RateLimit(100, 1), Duration.ofMinutes(8), CALLERS);
        var clock = new GatedClock();
        try (var sandbox = new Sandbox(settings -> settings.withClock(clock))) {
            var gateway = sandbox.gateway(oneAtATime);
            var calls = new ArrayList<Thread>();
            clock.close();
            calls.add(Thread.startVirtualThread(gateway::currentUser));
            clock.awaitArrival();
            for (int page = 0; page < 3; page++) {
                var list = Queries.list(EntityType.DEAL, 50 * page, 60);
                calls.add(Thread.startVirtualThread(() -> gateway.list(list, CallContext.UNWATCHED)));
                awaitWaiting(gateway, page + 1);
            }
            calls.add(Thread.startVirtualThread(() -> gateway.dictionary(Dictionary.CURRENCIES)));
            awaitWaiting(gateway, 4);
            clock.open();
            join(calls);

            assertThat(sandbox.portal().journal())
                    .extracting(JournalEntry::method)
                    .startsWith("profile", "crm.currency.list", "crm.deal.list");
        }
    }

    private static void awaitWaiting(Bitrix24Gateway gateway, int count) {
        await(() -> gateway.metrics().getFirst().samples().getFirst().value() == count);
    }

    private static void awaitWaiting(Thread thread) {
        await(() -> thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            // the test's timeout
            assertThat(Thread.interrupted()).isFalse();
            Thread.onSpinWait();
        }
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }
}
