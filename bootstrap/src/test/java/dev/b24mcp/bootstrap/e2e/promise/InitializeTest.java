package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitializeTest extends PromiseTest {

    private static final String PLACEHOLDER = "\\{\\w+}";

    @Test
    void tellsHowToAskWithExamplesOfThePresentDay() throws Exception {
        var result = server.rpc(
                        "initialize",
                        "{'protocolVersion':'2025-11-25','capabilities':{},'clientInfo':{'name':'t','version':'1'}}")
                .path("result");
        assertThat(result.path("instructions").asText())
                .contains(
                        "Сделки, Лиды, Контакты, Сотрудники, Задачи.", "Отчёт о продажах за неделю, Сделки под угрозой")
                .doesNotContainPattern(PLACEHOLDER);
        assertThat(result.path("instructionNotes")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(result.path("instructionNotes").toString())
                .contains("`DATE_MODIFY`", "`>=DATE_CREATE`")
                .doesNotContainPattern(PLACEHOLDER);
        var instructions = result.path("structuredInstructions");
        assertThat(instructions).hasSize(5).allSatisfy(instruction -> {
            assertThat(instruction.path("title").asText()).isNotBlank();
            assertThat(instruction.path("description").asText()).isNotBlank();
            assertThat(instruction.path("order")).isNotEmpty();
            assertThat(instruction.path("filter")).isNotEmpty();
            assertThat(instruction.path("limit").asInt()).isPositive();
        });
        var today = ZonedDateTime.now(ZoneId.of(PromisedServer.ZONE)).toLocalDate();
        var from = OffsetDateTime.parse(
                instructions.at("/1/filter").path(">=DATE_CREATE").asText());
        assertThat(from.toLocalDate()).isBetween(today.minusDays(1), today);
        assertThat(from.getOffset().getId()).isEqualTo("+03:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "tools/list", "resources/list", "resources/templates/list", "prompts/list"})
    void itsMethodsAnswer(String method) throws Exception {
        assertThat(server.rpc(method, "{}").has("result")).isTrue();
    }

    @Test
    void aNotificationIsTakenWithoutAWord() throws Exception {
        var answer = server.post("/mcp", "{'jsonrpc':'2.0','method':'notifications/initialized'}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().isMissingNode()).isTrue();
    }
}
