package dev.b24mcp.application.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.MessageBudget;
import org.junit.jupiter.api.Test;

class NoRoomTest {

    private static final int MEGABYTE = 1024 * 1024;

    /** Of eight megabytes, the least there can be. */
    private final MessageBudget budget = MessageBudget.ofAnswers(0);

    @Test
    void anAnswerThatWouldFitAloneCanBeAskedForLater() {
        budget.share().grow(5 * MEGABYTE);

        var none = NoRoom.of(new byte[5 * MEGABYTE], budget.share());

        assertThat(none).isEqualTo(NoRoom.TOO_MANY_LARGE_ANSWERS);
        assertThat(none.error().message()).contains("less", "later");
    }

    @Test
    void anAnswerThatWouldNotFitAloneIsNotWorthAskingForAgain() {
        var none = NoRoom.of(new byte[9 * MEGABYTE], budget.share());

        assertThat(none).isEqualTo(NoRoom.ANSWER_TOO_LARGE);
        assertThat(none.error().message()).contains("less").doesNotContain("later");
    }

    @Test
    void theLastAnswerOfABatchThatIsTooLargeIsNotWorthAskingForAgainEither() {
        var batch = budget.share();
        batch.grow(5 * MEGABYTE);

        assertThat(NoRoom.of(new byte[5 * MEGABYTE], batch)).isEqualTo(NoRoom.ANSWER_TOO_LARGE);
    }
}
