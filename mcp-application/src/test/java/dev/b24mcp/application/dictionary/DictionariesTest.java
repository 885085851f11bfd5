package dev.b24mcp.application.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.testkit.FakeCrm;
import dev.b24mcp.domain.testkit.WatchedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DictionariesTest {

    private static final Duration TTL = Duration.ofMinutes(10);

    private final FakeCrm crm = new FakeCrm(0);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private final Dictionaries dictionaries = new Dictionaries(crm, TTL, now::get);

    @Test
    void remembersEachDictionary() {
        var sources = dictionaries.entries(Dictionary.LEAD_SOURCES, CallContext.UNWATCHED);

        assertThat(sources).isEqualTo(crm.dictionary(Dictionary.LEAD_SOURCES)).isNotEmpty();
        assertThat(dictionaries.entries(Dictionary.LEAD_SOURCES, CallContext.UNWATCHED))
                .isEqualTo(sources);
        assertThat(dictionaries.entries(Dictionary.CURRENCIES, CallContext.UNWATCHED))
                .isNotEqualTo(sources);
        assertThat(crm.dictionaryQueries())
                .containsExactly(Dictionary.LEAD_SOURCES, Dictionary.LEAD_SOURCES, Dictionary.CURRENCIES);
    }

    @Test
    void knowsNothingOfADictionaryThatTheProviderLacks() {
        assertThat(dictionaries.entries(new Dictionary("colours", "crm/colours"), CallContext.UNWATCHED))
                .isEmpty();
        assertThat(crm.dictionaryQueries()).isEmpty();
    }

    @Test
    void asksAgainWhenTheAnswerIsTooOld() {
        dictionaries.entries(Dictionary.CURRENCIES, CallContext.UNWATCHED);
        now.updateAndGet(moment -> moment.plus(TTL).minusMillis(1));
        dictionaries.entries(Dictionary.CURRENCIES, CallContext.UNWATCHED);
        assertThat(crm.dictionaryQueries()).hasSize(1);

        now.updateAndGet(moment -> moment.plusMillis(1));
        dictionaries.entries(Dictionary.CURRENCIES, CallContext.UNWATCHED);
        assertThat(crm.dictionaryQueries()).hasSize(2);
    }

    @Test
    void doesNotRememberFailures() {
        var gateway = new StaffedCrm("acme");
        var remembered = new Dictionaries(gateway, TTL, now::get);
        gateway.failWith(new Unavailable("DOWN", "asleep"));
        assertThatThrownBy(() -> remembered.entries(Dictionary.CURRENCIES, CallContext.UNWATCHED))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(new Unavailable("DOWN", "asleep")));

        gateway.failWith(null);
        assertThat(remembered.entries(Dictionary.CURRENCIES, CallContext.UNWATCHED))
                .isNotEmpty();
    }

    @Test
    void asksOnceHoweverManyWait() throws Exception {
        var hold = crm.holdUntilInterrupted();
        var callers = Stream.generate(() ->
                        new FutureTask<>(() -> dictionaries.entries(Dictionary.DEAL_STAGES, CallContext.UNWATCHED)))
                .limit(20)
                .toList();
        try {
            var waiting = callers.stream().map(Thread::startVirtualThread).toList();
            hold.awaitCall();
            waiting.forEach(DictionariesTest::awaitWaiting);
        } finally {
            hold.release();
        }
        for (var caller : callers) {
            assertThat(caller.get()).extracting(DictionaryEntry::id).contains("WON", "C1:WON");
        }
        assertThat(crm.dictionaryQueries()).hasSize(1);
    }

    @Test
    void aCallerWhoGivesUpTakesNobodyAlong() throws Exception {
        var hold = crm.holdUntilInterrupted();
        var patient = new FutureTask<>(() -> dictionaries.entries(Dictionary.DEAL_STAGES, CallContext.UNWATCHED));
        var hasty = new FutureTask<>(() -> dictionaries.entries(Dictionary.DEAL_STAGES, CallContext.UNWATCHED));
        try {
            var leader = Thread.startVirtualThread(hasty);
            hold.awaitCall();
            awaitWaiting(leader);
            awaitWaiting(Thread.startVirtualThread(patient));
            leader.interrupt();
            assertThatThrownBy(hasty::get).hasCauseInstanceOf(CrmException.class);
        } finally {
            hold.release();
        }
        assertThat(patient.get()).isNotEmpty();
        assertThat(crm.dictionaryQueries()).isEqualTo(List.of(Dictionary.DEAL_STAGES));
    }

    @Test
    void aCallerWhoseTimeIsOverGoesWithoutTheAnswerAndTheOthersGetIt() throws Exception {
        var hold = crm.holdUntilInterrupted();
        var patient = new FutureTask<>(() -> dictionaries.entries(Dictionary.DEAL_STAGES, CallContext.UNWATCHED));
        try {
            Thread.startVirtualThread(patient);
            hold.awaitCall();
            assertThatThrownBy(() -> dictionaries.entries(Dictionary.DEAL_STAGES, WatchedCall.hurried(Duration.ZERO)))
                    .isInstanceOfSatisfying(
                            CrmException.class,
                            late -> assertThat(late.failure()).isEqualTo(new Unavailable("TIMEOUT", "")));
        } finally {
            hold.release();
        }
        assertThat(patient.get()).isNotEmpty();
        assertThat(dictionaries.entries(Dictionary.DEAL_STAGES, WatchedCall.hurried(Duration.ZERO)))
                .isEqualTo(patient.get());
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
