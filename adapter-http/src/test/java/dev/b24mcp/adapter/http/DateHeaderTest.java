package dev.b24mcp.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateHeaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-27T07:06:12+03:00[Europe/Moscow] | Fri, 27 Nov 2026 04:06:12 GMT",
                "2026-12-01T00:30:00+09:00[Asia/Tokyo] | Mon, 30 Nov 2026 15:30:00 GMT",
                "2026-11-06T00:00:00Z | Fri, 06 Nov 2026 00:00:00 GMT"
            })
    void isInGreenwichTimeWithTwoDigitsForTheDay(ZonedDateTime time, String text) {
        assertThat(DateHeader.text(time)).isEqualTo(text);
    }
}
