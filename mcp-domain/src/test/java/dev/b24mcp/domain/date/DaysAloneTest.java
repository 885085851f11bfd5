package dev.b24mcp.domain.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.crm.Condition;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fields of days are compared with. */
class DaysAloneTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        ">=CLOSED, 2026-03-01T00:00:00+01:00, >=CLOSED 2026-03-01",
        "<CLOSED, 2026-04-01T00:00:00+02:00, <CLOSED 2026-04-01",
        "<=CLOSED, 2026-03-31T23:59:59, <=CLOSED 2026-03-31",
        "<CLOSED, 2026-03-31 23:59:59, <=CLOSED 2026-03-31",
        ">=CLOSED, 2026-03-31T00:00:01, >CLOSED 2026-03-31",
        ">CLOSED, 2026-03-31T00:00:00, >CLOSED 2026-03-31",
        ">CLOSED, 2026-03-31T12:00:00, >CLOSED 2026-03-31",
        "CLOSED, 31.03.2026 12:00, CLOSED 2026-03-31",
        "!=CLOSED, 2026-03-31T00:00:00, !=CLOSED 2026-03-31",
    })
    void loseTheTimeAndKeepTheMeaning(String key, String value, String meant) {
        assertThat(alone(key, value)).isEqualTo(meant);
    }

    /** The day is the one that the clocks here show: an hour later from the 29th of March to the 25th of October. */
    @ParameterizedTest
    @CsvSource({
        ">=CLOSED, 2026-03-28T23:00:00Z, >=CLOSED 2026-03-29",
        ">=CLOSED, 2026-03-29T22:00:00Z, >=CLOSED 2026-03-30",
        "<CLOSED, 2026-10-24T22:00:00Z, <CLOSED 2026-10-25",
        "<CLOSED, 2026-10-25T23:00:00Z, <CLOSED 2026-10-26",
        "<CLOSED, 2026-10-25T22:00:00Z, <=CLOSED 2026-10-25",
        ">=CLOSED, 2026-03-01T02:00:00+0300, >=CLOSED 2026-03-01",
    })
    void areCountedInTheZone(String key, String value, String meant) {
        assertThat(alone(key, value)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, 2026-03-31", "%CLOSED, 2026-03", "CLOSED, soon", "CLOSED, 2026-02-30T10:00:00", "CLOSED, ''"})
    void whatNamesNoMomentIsLeftAsItIs(String key, String value) {
        assertThat(alone(key, value)).isEqualTo(key + " " + value);
    }

    @Test
    void listsAndNothingAreLeftAsTheyAre() {
        for (var condition :
                List.of(Condition.parse("@CLOSED", List.of("2026-03-31T00:00:00")), Condition.parse("CLOSED", null))) {
            assertThat(DaysAlone.of(condition, BERLIN)).isEqualTo(condition);
        }
    }

    private static String alone(String key, String value) {
        var condition = DaysAlone.of(Condition.parse(key, value), BERLIN);
        return condition.key() + " " + condition.value();
    }
}
