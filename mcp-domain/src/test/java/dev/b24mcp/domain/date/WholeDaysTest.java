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
        ">CREATED, 2026-11-30, >CREATED 2026-11-30",
        "!CREATED, 2026-11-30, !CREATED 2026-11-30",
        "<=CREATED, 2026-11-30T10:00:00+03:00, <=CREATED 2026-11-30T10:00:00+03:00",
        "%CREATED, 2026-11, %CREATED 2026-11"
    })
    void haveABeginningAndAnEnd(String key, String value, String meant) {
        assertThat(WholeDays.of(Condition.parse(key, value), ZoneId.of("Europe/Moscow")).stream()
                        .map(condition -> condition.key() + " " + condition.value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(meant);
    }
}
