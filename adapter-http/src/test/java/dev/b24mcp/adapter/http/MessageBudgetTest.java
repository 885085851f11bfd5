package dev.b24mcp.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageBudgetTest {

    private final MessageBudget budget = new MessageBudget(100 * 1024);

    @Test
    void smallMessagesFindRoomBesideALargeOne() {
        assertThat(budget.enter(90 * 1024)).isTrue();
        assertThat(budget.enter(90 * 1024)).isFalse();
        assertThat(budget.enter(500)).isTrue();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        for (var round = 0; round < 10; round++) {
            assertThat(budget.enter(99 * 1024)).isTrue();
            budget.leave(99 * 1024);
        }
    }
}
