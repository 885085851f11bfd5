package dev.b24mcp.sandbox.bitrix24.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterDatesTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-01-31T21:00:00Z",
        "01.02.2026, 2026-01-31T21:00:00Z",
        "2026-02-01T10:00, 2026-02-01T07:00:00Z",
        "2026-02-01 10:00:05, 2026-02-01T07:00:05Z",
        "01.02.2026 10:00:05, 2026-02-01T07:00:05Z",
        "2026-02-01T10:00:00+05:00, 2026-02-01T05:00:00Z",
        "2026-02-01T10:00:00+0500, 2026-02-01T05:00:00Z",
        "2026-02-01T10:00:00Z, 2026-02-01T10:00:00Z",
        "2026-02-01T10:00:00.250Z, 2026-02-01T10:00:00.250Z"
    })
    void datesAreReadInThePortalsZoneUnlessTheySayOtherwise(String text, Instant instant) {
        assertThat(FilterDates.instant(text, MOSCOW)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-02-01T10:00:00 03:00", "1769893200"})
    void anythingElseIsNoDate(String text) {
        assertThat(FilterDates.instant(text, MOSCOW)).isEmpty();
    }

    @Test
    void aDateFieldLosesTheTimeOfDay() {
        assertThat(FilterDates.date("2026-02-01T23:30:00+03:00", MOSCOW)).contains(LocalDate.of(2026, 2, 1));
        assertThat(FilterDates.date("2026-01-31T21:00:00Z", MOSCOW)).contains(LocalDate.of(2026, 2, 1));
    }
}
