package dev.b24mcp.domain.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T15:30:00+03:00[Europe/Moscow], 2026-11-18T00:00:00+03:00, 2026-11-25T00:00:00+03:00",
        "2026-11-24T00:00:00+03:00[Europe/Moscow], 2026-11-18T00:00:00+03:00, 2026-11-25T00:00:00+03:00",
        "2026-03-02T23:59:59Z[UTC], 2026-02-24T00:00:00+00:00, 2026-03-03T00:00:00+00:00",
        // the clock goes forward on the 29th of March: the range begins with one offset and ends with the other
        "2026-03-30T12:00:00+02:00[Europe/Berlin], 2026-03-24T00:00:00+01:00, 2026-03-31T00:00:00+02:00",
        "2026-10-25T02:30:00+01:00[Europe/Berlin], 2026-10-19T00:00:00+02:00, 2026-10-26T00:00:00+01:00",
    })
    void theLastSevenDaysAreWholeDaysInTheCallersZone(ZonedDateTime now, String from, String until) {
        var filter = new DateFilter("CREATED", Period.LAST_7_DAYS.at(now));
        assertThat(filter.conditions())
                .containsExactly(
                        new Condition("CREATED", Operator.GREATER_OR_EQUAL, from),
                        new Condition("CREATED", Operator.LESS, until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, YESTERDAY, 2026-11-23, 2026-11-24",
        "2026-11-24, TODAY, 2026-11-24, 2026-11-25",
        "2026-11-24, TOMORROW, 2026-11-25, 2026-11-26",
        "2026-11-24, THIS_WEEK, 2026-11-23, 2026-11-30",
        "2026-11-23, THIS_WEEK, 2026-11-23, 2026-11-30",
        "2026-11-29, THIS_WEEK, 2026-11-23, 2026-11-30",
        "2026-11-24, LAST_WEEK, 2026-11-16, 2026-11-23",
        "2026-01-01, LAST_WEEK, 2025-12-22, 2025-12-29",
        "2026-11-24, LAST_30_DAYS, 2026-10-26, 2026-11-25",
        "2026-11-24, THIS_MONTH, 2026-11-01, 2026-12-01",
        "2026-03-31, LAST_MONTH, 2026-02-01, 2026-03-01",
        "2026-01-31, LAST_MONTH, 2025-12-01, 2026-01-01",
        "2026-11-24, THIS_QUARTER, 2026-10-01, 2027-01-01",
        "2026-02-28, LAST_QUARTER, 2025-10-01, 2026-01-01",
        "2026-05-31, LAST_QUARTER, 2026-01-01, 2026-04-01",
        "2026-11-24, THIS_YEAR, 2026-01-01, 2027-01-01",
        "2028-02-29, LAST_YEAR, 2027-01-01, 2028-01-01",
    })
    void aPeriodIsWholeDays(LocalDate today, Period period, LocalDate first, LocalDate after) {
        var zone = ZoneId.of("Europe/Moscow");
        var now = today.atTime(23, 59).atZone(zone);
        assertThat(period.at(now)).isEqualTo(new DateRange(first.atStartOfDay(zone), after.atStartOfDay(zone)));
    }

    @Test
    void aBoundCanStandAlone() {
        var moment = ZonedDateTime.parse("2026-11-24T00:00:00+03:00[Europe/Moscow]");
        assertThat(DateFilter.before("CHANGED", moment))
                .isEqualTo(new Condition("CHANGED", Operator.LESS, "2026-11-24T00:00:00+03:00"));
    }

    @Test
    void aRangeIsNotEmpty() {
        var now = ZonedDateTime.parse("2026-11-24T15:30:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(now, now));
    }
}
