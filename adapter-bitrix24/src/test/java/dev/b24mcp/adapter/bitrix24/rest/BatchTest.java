package dev.b24mcp.adapter.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.b24mcp.adapter.bitrix24.quota.Outcome.Operating;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Success;
import dev.b24mcp.adapter.bitrix24.support.Json;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to a batch of three commands, in all the shapes that PHP gives them. */
class BatchTest {

    private static final Batch BATCH = new Batch(Collections.nCopies(3, new Command("crm.deal.list", Map.of())));

    @ParameterizedTest
    @ValueSource(ints = {0, 51})
    void noneAndMoreThanFiftyCommandsAreImpossible(int count) {
        var commands = Collections.nCopies(count, new Command("crm.deal.list", Map.of()));

        assertThatIllegalArgumentException().isThrownBy(() -> new Batch(commands));
    }

    @Test
    void commandsAreNumberedByNamesAndRunUntilOneFails() {
        assertThat(BATCH.command())
                .isEqualTo(new Command(
                        "batch",
                        Map.of(
                                "halt",
                                1,
                                "cmd",
                                Map.of("c0", "crm.deal.list?", "c1", "crm.deal.list?", "c2", "crm.deal.list?"))));
    }

    @Test
    void eachAnswerLooksAsIfItHadBeenAskedForAlone() {
        var envelopes = envelopes("""
                {"result":{"c0":[{"ID":"1"}],"c1":[],"c2":[]},"result_error":[],"result_total":{"c0":7,"c1":0},
                 "result_next":{"c0":50},"result_time":{"c0":{"operating":0.5}}}
                """);

        assertThat(envelopes)
                .containsExactly(
                        Json.object("{'result':[{'ID':'1'}],'next':50,'total':7,'time':{'operating':0.5}}"),
                        Json.object("{'result':[],'total':0}"),
                        Json.object("{'result':[]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "null", "0", "false", "\"none\"", "[50]", "{\"c9\":50}"})
    void mapsOfNothingAreWrittenInManyWays(String empty) {
        var envelopes = envelopes("""
                {"result":{"c0":[],"c1":[],"c2":[]},"result_error":E,"result_total":E,"result_next":E,"result_time":E}
                """.replace("E", empty));

        assertThat(envelopes).hasSize(3).containsOnly(Map.of("result", List.of()));
    }

    @Test
    void partsThatAreMissingAreNothingToo() {
        assertThat(envelopes("{'result':{'c0':[],'c1':[],'c2':[]}}")).hasSize(3);
    }

    @Test
    void aResultOfNullIsAResult() {
        assertThat(envelopes("{'result':{'c0':null,'c1':[],'c2':[]}}").getFirst())
                .containsExactlyEntriesOf(Collections.singletonMap("result", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'result':{'c0':[]},'result_error':{'c1':{'error':'ACCESS_DENIED','error_description':''}}}",
                "{'result':{'c0':[]},'result_error':[{'error':'ACCESS_DENIED','error_description':''}]}",
                // stopped without a word, and what comes after the gap depends on what is missing
                "{'result':{'c0':[]},'result_error':[]}",
                "{'result':{'c0':[],'c2':[]},'result_error':[]}"
            })
    void theAnswersBeforeTheFirstThatIsMissingCount(String result) {
        assertThat(envelopes(result)).hasSize(1);
        assertThat(checked(result)).isInstanceOf(Success.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"c0":{"error":"insufficient_scope","error_description":""}} | insufficient_scope | ``
            [{"error":"insufficient_scope","error_description":""}]      | insufficient_scope | ``
            {"0":{"error":"ACCESS_DENIED","error_description":"No"}}     | ACCESS_DENIED      | No
            {"c0":{"error":"","error_description":"Access denied."}}     | ``                 | Access denied.
            {"c0":{"error":0,"error_description":"Wrong"}}               | 0                  | Wrong
            {"c0":{"error_description":"Wrong"}}                         | ``                 | Wrong
            """)
    void aBatchWhoseFirstCommandFailedFailsWithItsRefusal(String errors, String code, String description) {
        assertThat(checked("{\"result\":[],\"result_error\":" + errors + "}"))
                .isEqualTo(new Refusal(400, code, description, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'result':[],'result_error':[]}",
                "{'result':[],'result_error':['wrong']}",
                "{'result':[],'result_error':{'c0':null}}",
                "{'result':'text'}",
                // numbered although the commands have names: nobody knows which is which
                "{'result':[[],[],[]],'result_error':[]}",
                "[]",
                "null",
                "true",
                "'text'"
            })
    void aBatchOfWhichNothingIsToldIsNoAnswer(String result) {
        assertThat(envelopes(result)).isEmpty();
        assertThat(checked(result)).isEqualTo(new NoAnswer("UNEXPECTED_ANSWER", false));
        assertThat(operating(result)).isEmpty();
    }

    @Test
    void whatIsNoSuccessStaysWhatItIs() {
        var refusal = new Refusal(503, "QUERY_LIMIT_EXCEEDED", "", Optional.empty());

        assertThat(BATCH.checked(refusal)).isEqualTo(refusal);
    }

    @Test
    void theLastCommandOfAMethodTellsHowLongItHasWorked() {
        assertThat(operating("""
                {"result":{"c0":[],"c1":[]},"result_time":{
                 "c0":{"finish":1000,"operating":3,"operating_reset_at":1500},
                 "c1":{"finish":1001,"operating":4.5,"operating_reset_at":1500}}}
                """))
                .isEqualTo(Map.of("crm.deal.list", new Operating(4.5, Duration.ofSeconds(499), false)));
    }

    @Test
    void aCommandRefusedForItsWorkingTimeBlocksItsMethodAndBringsWhatCameBefore() {
        var result = """
                {"result":{"c0":[]},
                 "result_error":{"c1":{"error":"OPERATION_TIME_LIMIT","error_description":"Method is blocked"}},
                 "result_time":{"c0":{"finish":1000,"operating":480,"operating_reset_at":1060}}}
                """;

        assertThat(envelopes(result)).hasSize(1);
        assertThat(operating(result)).isEqualTo(Map.of("crm.deal.list", new Operating(0, Duration.ofMinutes(1), true)));
    }

    @Test
    void onlyTheMethodOfTheRefusedCommandIsBlocked() {
        var batch = new Batch(List.of(
                new Command("crm.deal.list", Map.of()),
                new Command("tasks.task.list", Map.of()),
                new Command("crm.lead.list", Map.of())));

        var blocked = batch.operating(success("""
                {"result":{"c0":[]},"result_error":{"c1":{"error":"OPERATION_TIME_LIMIT"}}}
                """));

        assertThat(blocked).isEqualTo(Map.of("tasks.task.list", new Operating(0, Duration.ZERO, true)));
    }

    private static List<Map<String, @Nullable Object>> envelopes(String result) {
        return BATCH.envelopes(success(result).envelope());
    }

    private static Attempt checked(String result) {
        return BATCH.checked(success(result));
    }

    private static Map<String, Operating> operating(String result) {
        return BATCH.operating(success(result));
    }

    private static Success success(String result) {
        return new Success(
                Json.object("{\"result\":" + (result.contains("\"") ? result : result.replace('\'', '"')) + "}"));
    }
}
