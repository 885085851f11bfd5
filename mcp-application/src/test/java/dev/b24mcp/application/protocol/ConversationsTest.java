package dev.b24mcp.application.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which calls belong to one conversation, so that they have one place in a line. */
@Timeout(60)
class ConversationsTest {

    private final Talk talk = new Talk(
            Confidant.telling(call -> call.context().conversation()), new SettableClock(), ServerLimits.DEFAULT);

    @Test
    void aSessionIsOneWhateverConnectionItsMessagesComeOver() {
        var session = talk.session("one");

        assertThat(talk.inSession(session, "one")).isEqualTo(talk.inSession(session, "two"));
    }

    @Test
    void sessionsAreDifferentOnesOnTheSameConnectionToo() {
        assertThat(talk.inSession(talk.session("one"), "one")).isNotEqualTo(talk.inSession(talk.session("one"), "one"));
    }

    @Test
    void withoutASessionAConnectionIsOne() {
        assertThat(talk.alone("one")).isEqualTo(talk.alone("one")).isNotEqualTo(talk.alone("two"));
        assertThat(talk.plain("one")).isEqualTo(talk.plain("one")).isNotEqualTo(talk.plain("two"));
    }

    @Test
    void aConnectionOfItsOwnIsOneInEitherEra() throws InterruptedException {
        var conversations = List.of(talk.framed(false), talk.framed(false), talk.framed(true), talk.framed(true));

        assertThat(conversations)
                .allSatisfy(calls -> assertThat(calls.getFirst()).isEqualTo(calls.getLast()));
        assertThat(new HashSet<>(conversations)).hasSize(4);
    }

    @Test
    void nobodyIsSomebodyElseForHavingAnotherConversation() {
        var callers =
                new Talk(Confidant.telling(call -> call.context().caller()), new SettableClock(), ServerLimits.DEFAULT);

        assertThat(List.of(callers.alone("one"), callers.inSession(callers.session("two"), "two")))
                .containsOnly("local");
    }
}
