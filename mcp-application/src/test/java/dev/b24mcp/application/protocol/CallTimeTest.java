package dev.b24mcp.application.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Deferred;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a call's time, by a clock that the test turns. */
@Timeout(60)
class CallTimeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TAKEN = Duration.ofSeconds(25);

    private static final ToolOutcome JOB =
            new Deferred((_, context) -> Confidant.told(context.left().equals(CallContext.UNLIMITED)), false);

    private final SettableClock clock = new SettableClock();

    @Test
    void passesFromTheBeginningOfTheCall() {
        var talk = talk(new Confidant(call -> {
            clock.pass(TAKEN);
            return Confidant.told(call.context().left());
        }));
        clock.pass(MINUTE);

        assertThat(talk.inSession(talk.session("one"), "one")).isEqualTo("PT35S");
        assertThat(talk.alone("one")).isEqualTo("PT35S");
        assertThat(talk.plain("one")).isEqualTo("PT35S");
    }

    @Test
    void passesForPromptsAndProposalsToo() {
        var talk = talk(new Confidant(call -> {
            clock.pass(TAKEN);
            return Confidant.told(call.context().left());
        }));
        var session = talk.session("one");

        assertThat(talk.prompt(session)).isEqualTo("PT35S");
        assertThat(talk.proposal(session)).isEqualTo("PT35S");
    }

    /** The last of them finds the places of a connection taken. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesWhileACallWaitsForAPlace(boolean stateless) throws InterruptedException {
        var places = new CountDownLatch(1);
        var talk = talk(new Confidant(call -> {
            await(places);
            return Confidant.told(call.context().left());
        }));

        var told = talk.crowded(stateless, 65, () -> {
            clock.pass(TAKEN);
            places.countDown();
        });

        assertThat(told).hasSize(65).containsOnly("PT35S");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void isThreeTimesAsLongForWhatCannotBeHadQuickly() {
        var talk = talk(new Confidant(call -> {
            clock.pass(TAKEN);
            return Confidant.told(call.context().unhurried().left());
        }));

        assertThat(talk.alone("one")).isEqualTo("PT2M35S");
    }

    @Test
    void isUnlimitedForALongJobWhereverItRuns() {
        var talk = talk(new Confidant(_ -> JOB));

        assertThat(talk.inSession(talk.session("one"), "one")).isEqualTo("true");
        assertThat(talk.alone("one")).isEqualTo("true");
        assertThat(talk.plain("one")).isEqualTo("true");
    }

    private Talk talk(Confidant tool) {
        return new Talk(tool, clock, ServerLimits.DEFAULT.withCall(MINUTE));
    }
}
