package dev.b24mcp.application.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final Remembered<String, Integer> answers =
            new Remembered<>(this::answer, Duration.ofMinutes(10), InstantSource.fixed(Instant.EPOCH));

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

    private int answer(String question) {
        var count = asked.incrementAndGet();
        if (down.get()) {
            throw new CrmException(new Unavailable("DOWN", question));
        }
        return count;
    }
}
