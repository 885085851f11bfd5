package dev.b24mcp.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.date.RecentPeriod;
import dev.b24mcp.domain.warning.Warning.Gravity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingDateRangeTest {

    private final WarningRule rule = new MissingDateRange(new RecentPeriod(Period.LAST_7_DAYS));

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">=DATE_CREATE",
                ">DATE_CREATE",
                "DATE_CREATE",
                "=DATE_MODIFY",
                "%DATE_CREATE",
                "=%DATE_CREATE",
                "%=DATE_CREATE",
                "@DATE_CREATE",
                ">=CLOSEDATE",
                ">=UF_CRM_SIGNED"
            })
    void isContentWithABeginning(String key) {
        assertThat(check(key, "2026-11-01")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<DATE_CREATE", "<=DATE_MODIFY", "!DATE_CREATE", "!=DATE_CREATE", "!%DATE_CREATE", ">ID"})
    void warnsWhenNothingBoundsThePast(String key) {
        assertThat(check(key, "2026-11-01")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01",
                "2026-11-01T00:00:00+03:00",
                "2026-11-01 10:00:00",
                "01.11.2026",
                "01.11.2026 10:00"
            })
    void knowsDatesInTheirUsualForms(String value) {
        assertThat(check(">=DATE_CREATE", value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "",
                "2026",
                "2026-11",
                "2026-13-01",
                "2026-02-30",
                "31.02.2026",
                "2026-11-01 25:00",
                "2026-11-01T12",
                "%2026-11-01%",
                "2026-11-01T00:00:00+99:00",
                "now()"
            })
    void isNotContentWithWhatIsNoDate(String value) {
        assertThat(check(">=DATE_CREATE", value)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-11", "2026-11-", "2026-11-01", "%2026-11%"})
    void partsOfDatesAreEnoughToMatchATextWith(String value) {
        assertThat(check("%DATE_CREATE", value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "=ID", "@ID"})
    void needsNoRangeForRecordsThatAreNamed(String key) {
        assertThat(check(key, "7")).isEmpty();
    }

    @Test
    void warnsAboutAnEmptyFilterAndSuggestsARangeOnEachDateField() {
        var warnings = rule.check(Asking.deals().asked());
        assertThat(warnings).hasSize(1);
        assertThat(warnings.getFirst().code()).isEqualTo("missing_date_range");
        assertThat(warnings.getFirst().gravity()).isEqualTo(Gravity.REMARK);
        assertThat(warnings.getFirst().values())
                .containsEntry("dateField", "DATE_CREATE")
                .containsEntry("resource", "crm/deals");
        assertThat(warnings.getFirst().corrections()).hasSize(2);
    }

    @Test
    void itsOwnSuggestionSatisfiesItAndKeepsTheOtherConditions() {
        var asked = Asking.deals().where(">OPPORTUNITY", 100).where("<DATE_CREATE", "2026-11-01");
        for (var correction : rule.check(asked.asked()).getFirst().corrections()) {
            var corrected = correction.apply(asked.asked().query().filter());
            assertThat(corrected).contains(asked.asked().query().filter().getFirst());
            assertThat(rule.check(Asking.deals().where(corrected).asked())).isEmpty();
        }
    }

    private List<Warning> check(String key, String value) {
        return rule.check(Asking.deals().where(key, value).asked());
    }
}
