package dev.b24mcp.domain.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
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
    })
    void theLastSevenDaysAreWholeDaysInTheCallersZone(ZonedDateTime now, String from, String until) {
        var filter = new DateFilter("CREATED", Period.LAST_7_DAYS.at(now));
        assertThat(filter.conditions())
                .containsExactly(
                        new Condition("CREATED", Operator.GREATER_OR_EQUAL, from),
                        new Condition("CREATED", Operator.LESS, until));
    }

    @Test
    void aRangeIsNotEmpty() {
        var now = ZonedDateTime.parse("2026-11-24T15:30:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(now, now));
    }
}
