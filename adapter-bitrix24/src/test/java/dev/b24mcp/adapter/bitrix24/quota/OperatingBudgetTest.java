package dev.b24mcp.adapter.bitrix24.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The portal's working time; a hundred seconds here. */
class OperatingBudgetTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final OperatingBudget budget = new OperatingBudget(Duration.ofSeconds(100));

    @Test
    void nothingWaitsBelowFourFifths() {
        budget.used("crm.deal.list", 80, MINUTE, 0);

        assertThat(wait("crm.deal.list", 0)).isZero();
        assertThat(wait("crm.lead.list", 0)).isZero();
    }

    @Test
    void aboveItEachCallWaitsAndLongerTheNearerTheLimit() {
        budget.used("crm.deal.list", 90, MINUTE, 0);
        assertThat(wait("crm.deal.list", 0)).isEqualTo(5 * SECOND);
        assertThat(wait("crm.deal.list", 3 * SECOND)).isEqualTo(2 * SECOND);
        assertThat(wait("crm.deal.list", 5 * SECOND)).isZero();

        budget.used("crm.deal.list", 92, MINUTE, 0);
        assertThat(wait("crm.deal.list", 0)).isEqualTo(6 * SECOND);
    }

    @Test
    void aCallThatWouldCrossTheLimitWaitsUntilSomeOfItIsForgotten() {
        budget.used("crm.deal.list", 50, MINUTE, 0);
        budget.used("crm.deal.list", 76, MINUTE, 0);

        assertThat(wait("crm.deal.list", 0)).isEqualTo(60 * SECOND);
        assertThat(wait("crm.deal.list", 60 * SECOND)).isZero();
    }

    @Test
    void aRefusedMethodWaitsAsLongAsThePortalSays() {
        budget.exhausted("crm.deal.list", Duration.ofSeconds(17), 0);

        assertThat(wait("crm.deal.list", 0)).isEqualTo(17 * SECOND);
        assertThat(wait("crm.lead.list", 0)).isZero();
    }

    @Test
    void aRefusedMethodWaitsAMinuteWhereThePortalSaysNothing() {
        budget.exhausted("crm.deal.list", Duration.ZERO, 0);

        assertThat(wait("crm.deal.list", 0)).isEqualTo(60 * SECOND);
    }

    @Test
    void nothingRestsLongerThanTheWindow() {
        budget.exhausted("crm.deal.list", Duration.ofDays(11), 0);
        budget.used("crm.lead.list", 100, Duration.ofDays(11), 0);

        assertThat(wait("crm.deal.list", 0)).isEqualTo(600 * SECOND);
        assertThat(wait("crm.lead.list", 0)).isEqualTo(600 * SECOND);
    }

    @Test
    void theSlowestOfSeveralMethodsDecides() {
        budget.exhausted("crm.deal.list", Duration.ofSeconds(5), 0);
        budget.exhausted("crm.lead.list", Duration.ofSeconds(9), 0);

        assertThat(budget.waitNanos(Set.of("crm.deal.list", "crm.lead.list", "user.get"), 0))
                .isEqualTo(9 * SECOND);
    }

    @Test
    void tellsWhatIsUsed() {
        budget.used("crm.deal.list", 12.5, MINUTE, 0);

        assertThat(budget.seconds(0)).containsExactly(Map.entry("crm.deal.list", 12.5));
        assertThat(budget.seconds(61 * SECOND)).isEmpty();
    }

    @Test
    void tellsOfAMethodThatHasToWaitThatTheLimitIsUsedUp() {
        budget.used("crm.deal.list", 50, MINUTE, 0);
        budget.used("crm.deal.list", 76, MINUTE, 0);
        budget.used("crm.lead.list", 130, MINUTE, 0);
        budget.exhausted("user.get", Duration.ZERO, 0);

        assertThat(budget.seconds(0))
                .containsOnly(
                        Map.entry("crm.deal.list", 100.0),
                        Map.entry("crm.lead.list", 130.0),
                        Map.entry("user.get", 100.0));
    }

    private long wait(String method, long now) {
        return budget.waitNanos(Set.of(method), now);
    }
}
