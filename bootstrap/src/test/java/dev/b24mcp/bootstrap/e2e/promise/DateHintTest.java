package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateHintTest extends PromiseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "today",
                "yesterday",
                "this_week",
                "last_week",
                "last_7_days",
                "last_30_days",
                "this_month",
                "last_month",
                "this_quarter",
                "last_quarter",
                "this_year",
                "last_year"
            })
    void becomesARangeOfWholeDaysInTheServersZone(String hint) throws Exception {
        var answer = server.call("getDeals", "{'limit':50,'dateHint':'" + hint + "'}");
        assertThat(answer.path("isError").asBoolean()).isFalse();
        var structured = answer.path("structuredContent");
        assertThat(structured.has("warnings")).isFalse();
        var filter = structured.at("/request/filter");
        var from = OffsetDateTime.parse(filter.path(">=DATE_CREATE").asText());
        var until = OffsetDateTime.parse(filter.path("<DATE_CREATE").asText());
        assertThat(from).isBefore(until);
        assertThat(filter).allSatisfy(value -> assertThat(value.asText()).endsWith("T00:00:00+03:00"));
        for (var row : structured.at("/result/result")) {
            assertThat(OffsetDateTime.parse(row.path("DATE_CREATE").asText()))
                    .isAfterOrEqualTo(from)
                    .isBefore(until);
        }
    }

    @Test
    void todayIsThePresentDayThere() throws Exception {
        var day = ZonedDateTime.now(ZoneId.of(PromisedServer.ZONE)).toLocalDate();
        var filter = server.call("getTasks", "{'limit':1,'dateHint':'today'}").at("/structuredContent/request/filter");
        var from = OffsetDateTime.parse(filter.path(">=CREATED_DATE").asText()).toLocalDate();
        assertThat(from).isBetween(day, day.plusDays(1));
    }

    @Test
    void anotherWordIsRefusedWithThoseThatAreKnown() throws Exception {
        var answer = server.call("getDeals", "{'dateHint':'when the moon is full'}");
        assertThat(answer.path("isError").asBoolean()).isTrue();
        assertThat(answer.at("/content/0/text").asText()).contains("dateHint", "last_week");
    }
}
