package dev.b24mcp.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.date.DateFilter;
import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.date.RecentPeriod;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingDateRangeTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T15:30:00+03:00[Europe/Moscow]");
    private static final EntityDescription DEALS =
            new EntityDescription(EntityType.DEAL, List.of("ID"), List.of("CREATED", "CHANGED"), List.of("CLOSED"));

    private final WarningRule rule = new MissingDateRange(new RecentPeriod(Period.LAST_7_DAYS));

    @ParameterizedTest
    @ValueSource(
            strings = {">=CREATED", ">CREATED", "CREATED", "=CHANGED", "%CREATED", "=%CREATED", "@CREATED", ">=CLOSED"})
    void isContentWithABeginning(String key) {
        assertThat(check(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<CREATED", "<=CHANGED", "!CREATED", "!=CREATED", "!%CREATED", ">ID", "TITLE"})
    void warnsWhenNothingBoundsThePast(String key) {
        assertThat(check(key)).isPresent();
    }

    @Test
    void warnsAboutAnEmptyFilterAndSuggestsARangeOnEachDateField() {
        var warning = check().orElseThrow();
        assertThat(warning.code()).isEqualTo("missing_date_range");
        assertThat(warning.values()).containsEntry("dateField", "CREATED").containsEntry("resource", "crm/deals");
        assertThat(warning.suggestedFilters()).extracting(DateFilter::field).containsExactly("CREATED", "CHANGED");
    }

    @Test
    void itsOwnSuggestionSatisfiesIt() {
        for (var suggested : check().orElseThrow().suggestedFilters()) {
            assertThat(rule.check(query(suggested.conditions()), DEALS, NOW)).isEmpty();
        }
    }

    private Optional<Warning> check(String... keys) {
        return rule.check(
                query(Stream.of(keys)
                        .map(key -> Condition.parse(key, "2026-11-01"))
                        .toList()),
                DEALS,
                NOW);
    }

    private static RecordQuery query(List<Condition> filter) {
        return new RecordQuery(EntityType.DEAL, filter, List.of("ID"), List.of(), 0, 50);
    }
}
