package dev.b24mcp.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageBudgetTest {

    private final MessageBudget budget = new MessageBudget(100 * 1024);

    @Test
    void smallMessagesFindRoomBesideALargeOne() {
        assertThat(budget.share().grow(90 * 1024)).isTrue();
        assertThat(budget.share().grow(90 * 1024)).isFalse();
        assertThat(budget.share().grow(500)).isTrue();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        for (var round = 0; round < 10; round++) {
            try (var share = budget.share()) {
                assertThat(share.grow(99 * 1024)).isTrue();
            }
        }
    }

    @Test
    void whatIsTooMuchNowIsToldFromWhatAlwaysWillBe() {
        budget.share().grow(90 * 1024);
        try (var share = budget.share()) {
            assertThat(share.canEverGrow(99 * 1024)).isTrue();
            assertThat(share.canEverGrow(100 * 1024)).isFalse();
            share.grow(5 * 1024);
            assertThat(share.canEverGrow(96 * 1024)).isFalse();
        }
    }

    @Test
    void aMessageTakesWhatHasComeAndNoMore() {
        var share = budget.share();
        for (var octet = 0; octet < 99 * 1024; octet++) {
            assertThat(share.grow(1)).isTrue();
        }
        assertThat(share.grow(1024)).isFalse();
        share.close();
        assertThat(budget.share().grow(99 * 1024)).isTrue();
    }
}
