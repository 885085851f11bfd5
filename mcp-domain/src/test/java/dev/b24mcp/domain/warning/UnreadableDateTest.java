package dev.b24mcp.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.date.RecentPeriod;
import dev.b24mcp.domain.warning.Warning.Gravity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnreadableDateTest {

    private final WarningRule rule = new UnreadableDate(new RecentPeriod(Period.LAST_7_DAYS));

    @Test
    void refusesToCompareADateWithWhatIsNone() {
        assertThat(check(">=DATE_CREATE", "last week")).singleElement().satisfies(warning -> {
            assertThat(warning.gravity()).isEqualTo(Gravity.REFUSAL);
            assertThat(warning.values()).containsEntry("key", ">=DATE_CREATE").containsEntry("value", "last week");
            assertThat(warning.corrections()).hasSize(1);
        });
        assertThat(check("<DATE_MODIFY", 5)).hasSize(1);
        assertThat(check("<DATE_MODIFY", null)).hasSize(1);
        assertThat(check("@DATE_CREATE", List.of("2026-11-01", "garbage"))).hasSize(1);
    }

    @Test
    void letsDatesAndTheirAbsencePass() {
        assertThat(check(">=DATE_CREATE", "2026-11-01")).isEmpty();
        assertThat(check("CLOSEDATE", null)).isEmpty();
        assertThat(check("!CLOSEDATE", "")).isEmpty();
        assertThat(check("%DATE_CREATE", "-11-")).isEmpty();
    }

    @Test
    void looksAtDateFieldsOnly() {
        assertThat(check("TITLE", "garbage")).isEmpty();
        assertThat(check(">UF_CRM_SIGNED", "garbage")).hasSize(1);
    }

    private List<Warning> check(String key, @Nullable Object value) {
        return rule.check(Asking.deals().where(key, value).asked());
    }
}
