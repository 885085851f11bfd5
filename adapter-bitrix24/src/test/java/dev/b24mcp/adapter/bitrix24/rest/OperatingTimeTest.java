package dev.b24mcp.adapter.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.quota.Outcome.Operating;
import dev.b24mcp.adapter.bitrix24.support.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The member {@code time}, as portals of different ages write it. */
class OperatingTimeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {'operating':0.25,'operating_reset_at':1725292715,'finish':1725292115.5}                            | PT9M59.5S
            {'operating':0.25,'operating_reset_at':1725292715,'finish':1725292655}                              | PT1M
            {'operating':0.25,'operating_reset_at':1725292715.0,'finish':1725292655}                            | PT1M
            {'operating':0.25,'operating_reset_at':'2024-09-02T18:00:00+02:00','finish':1725292740}              | PT1M
            {'operating':0.25,'operating_reset_at':1725292800,'date_finish':'2024-09-02T17:59:00+02:00'}         | PT1M
            {'operating':0.25,'operating_reset_at':1725292715}                                                  | PT0S
            {'operating':0.25,'operating_reset_at':1725292715,'finish':1725292716}                              | PT0S
            {'operating':0.25,'operating_reset_at':1725999999,'finish':1725292715}                              | PT10M
            """)
    void whatAPortalTellsIsUnderstood(String time, Duration resetIn) {
        assertThat(OperatingTime.of(Json.object(time))).contains(new Operating(0.25, resetIn, false));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"-3, 0", "-1e300, 0", "0, 0", "600, 600", "600.5, 600", "1e300, 600", "1e999, 600"})
    void whatCannotBeIsTakenForTheNearestThatCan(String told, double understood) {
        var time = Json.object("{'operating':" + told + ",'operating_reset_at':1060,'finish':1000}");

        assertThat(OperatingTime.of(time)).contains(new Operating(understood, Duration.ofMinutes(1), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'duration':0.5}",
                "{'operating':0.25}",
                "{'operating_reset_at':1725292715}",
                "{'operating':null,'operating_reset_at':null}",
                "{'operating':'0.25','operating_reset_at':1725292715}",
                "{'operating':0.25,'operating_reset_at':'soon'}",
                "{'operating':0.25,'operating_reset_at':[]}"
            })
    void aPortalThatTellsNothingIsNotGuessedAt(String time) {
        assertThat(OperatingTime.of(Json.object(time))).isEmpty();
    }

    @Test
    void whatIsNoMapTellsNothing() {
        assertThat(OperatingTime.of(null)).isEmpty();
        assertThat(OperatingTime.of(List.of())).isEmpty();
        assertThat(OperatingTime.of("0.25")).isEmpty();
    }

    @Test
    void aMomentThatHasPassedIsNoRest() {
        assertThat(OperatingTime.rest(Json.object("{'operating':1,'operating_reset_at':10,'finish':10}")))
                .isEmpty();
        assertThat(OperatingTime.rest(Json.object("{'operating':1,'operating_reset_at':12,'finish':10}")))
                .contains(Duration.ofSeconds(2));
    }
}
