package dev.b24mcp.domain.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.crm.Condition;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeDaysTest {

    @ParameterizedTest
    @CsvSource({
        "CREATED, 2026-11-25, >=CREATED 2026-11-25T00:00:00+03:00 <CREATED 2026-11-26T00:00:00+03:00",
        "=CREATED, 25.11.2026, >=CREATED 2026-11-25T00:00:00+03:00 <CREATED 2026-11-26T00:00:00+03:00",
        "<=CREATED, 2026-11-30, <CREATED 2026-12-01T00:00:00+03:00",
        "<CREATED, 2026-11-30, <CREATED 2026-11-30T00:00:00+03:00",
        ">=CREATED, 2026-11-30, >=CREATED 2026-11-30T00:00:00+03:00",
        ">CREATED, 2026-11-30, >=CREATED 2026-12-01T00:00:00+03:00",
        ">CREATED, 2026-11-30T10:00:00+03:00, >CREATED 2026-11-30T10:00:00+03:00",
        "!CREATED, 2026-11-30, !CREATED 2026-11-30",
        "<=CREATED, 2026-11-30T10:00:00+03:00, <=CREATED 2026-11-30T10:00:00+03:00",
        "%CREATED, 2026-11, %CREATED 2026-11"
    })
    void haveABeginningAndAnEnd(String key, String value, String meant) {
        assertThat(wholeDays(key, value, "Europe/Moscow")).isEqualTo(meant);
    }

    /** On the 29th of March the day has 23 hours, on the 25th of October it has 25. */
    @ParameterizedTest
    @CsvSource({
        "CREATED, 2026-03-28, >=CREATED 2026-03-28T00:00:00+01:00 <CREATED 2026-03-29T00:00:00+01:00",
        "CREATED, 2026-03-29, >=CREATED 2026-03-29T00:00:00+01:00 <CREATED 2026-03-30T00:00:00+02:00",
        "<=CREATED, 2026-03-29, <CREATED 2026-03-30T00:00:00+02:00",
        "CREATED, 2026-10-25, >=CREATED 2026-10-25T00:00:00+02:00 <CREATED 2026-10-26T00:00:00+01:00",
        "<=CREATED, 2026-10-25, <CREATED 2026-10-26T00:00:00+01:00",
        ">=CREATED, 2026-10-26, >=CREATED 2026-10-26T00:00:00+01:00",
    })
    void areAsLongAsTheClocksMakeThem(String key, String value, String meant) {
        assertThat(wholeDays(key, value, "Europe/Berlin")).isEqualTo(meant);
    }

    /** Where the clocks go forward at midnight there is no midnight. */
    @ParameterizedTest
    @CsvSource({
        "America/Santiago, 2026-09-06, >=CREATED 2026-09-06T01:00:00-03:00 <CREATED 2026-09-07T00:00:00-03:00",
        "Africa/Cairo, 2026-04-24, >=CREATED 2026-04-24T01:00:00+03:00 <CREATED 2026-04-25T00:00:00+03:00",
    })
    void beginWithTheFirstMomentThereIs(String zone, String value, String meant) {
        assertThat(wholeDays("CREATED", value, zone)).isEqualTo(meant);
    }

    private static String wholeDays(String key, String value, String zone) {
        return WholeDays.of(Condition.parse(key, value), ZoneId.of(zone)).stream()
                .map(condition -> condition.key() + " " + condition.value())
                .collect(Collectors.joining(" "));
    }
}
