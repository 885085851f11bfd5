package dev.b24mcp.application.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.dictionary.Colleagues;
import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.prompt.PromptDefinition.Argument;
import dev.b24mcp.domain.prompt.PromptOutcome;
import dev.b24mcp.domain.prompt.PromptOutcome.Written;
import dev.b24mcp.domain.testkit.FakeCrm;
import dev.b24mcp.domain.testkit.FakeTexts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptCatalogTest {

    private final Desk desk = Desk.at("acme");

    @ParameterizedTest
    @CsvSource({
        "weekly_sales_report, 'manager, funnel, week', ''",
        "deals_at_risk, 'funnel, stage, manager, days', ''",
        "prepare_for_call, 'contact, known', contact",
        "my_day, 'manager, date', manager",
        "lead_triage, 'source, period', ''"
    })
    void eachPromptSaysWhatToFillIn(String name, String arguments, String required) {
        var definition = desk.prompt(name).definition();

        assertThat(definition.title()).isNotBlank();
        assertThat(definition.description()).isNotBlank();
        assertThat(definition.arguments().stream().map(Argument::name).collect(Collectors.joining(", ")))
                .isEqualTo(arguments);
        assertThat(definition.arguments().stream()
                        .filter(Argument::required)
                        .map(Argument::name)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(required);
    }

    @Test
    void keepTheirOrder() {
        assertThat(desk.prompts())
                .extracting(prompt -> prompt.definition().name())
                .containsExactly("weekly_sales_report", "deals_at_risk", "prepare_for_call", "my_day", "lead_triage");
    }

    @Test
    void areNotOfferedWhereTheProviderLacksTheWords() {
        var silent = new FakeCrm(1);
        var catalog = new PromptCatalog(
                new JsonCodec(JsonLimits.DEFAULT),
                new Dictionaries(silent, Duration.ofMinutes(1), Desk.CLOCK),
                new Colleagues(silent, Duration.ofMinutes(1), Desk.CLOCK),
                Desk.CLOCK,
                ZoneOffset.UTC,
                new FakeTexts());
        assertThat(catalog.prompts(silent.description())).isEmpty();
    }

    @Test
    void theDescriptionSaysWhatWasFilledIn() {
        var given = Map.of("week", "прошлая\nнеделя", "funnel", " ", "manager", "Иван");
        var written = (Written) desk.get("weekly_sales_report", given);
        assertThat(written.description()).isEqualTo("Отчёт о продажах за неделю: Иван, прошлая неделя");
        assertThat(((Written) desk.get("lead_triage", Map.of())).description()).isEqualTo("Разбор лидов");
    }

    @Test
    void anUnknownValueIsAnsweredWithKnownOnes() {
        assertThat(desk.advice("weekly_sales_report", Map.of("funnel", "розница")))
                .contains("funnel", "«розница»", "Общая (ID 0); Опт (ID 1)");
        assertThat(desk.advice("deals_at_risk", Map.of("funnel", "Опт", "stage", "Успех")))
                .contains("stage", "Запрос (ID C1:NEW)", "Оплачено (ID C1:WON)")
                .doesNotContain("ID WON");
        assertThat(desk.advice("lead_triage", Map.of("period", "век"))).contains("«век»", "последние 30 дней");
        assertThat(desk.advice("my_day", Map.of("manager", "7", "date", "2026-02-30")))
                .contains("2026-02-30");
        assertThat(desk.advice("my_day", Map.of("manager", "7", "date", "+999999999-12-31")))
                .contains("сегодня");
        assertThat(desk.advice("weekly_sales_report", Map.of("week", "2026-01-31")))
                .contains("текущая неделя");
    }

    @Test
    void anAmbiguousValueIsAnsweredWithThoseThatFit() {
        assertThat(desk.advice("my_day", Map.of("manager", "петров")))
                .contains("Иван Петров (ID 7); Пётр Петров (ID 8)");
    }

    @ParameterizedTest
    @CsvSource({"0", "366", "-1", "1.5", "много", "99999999999999999999"})
    void daysAreCounted(String days) {
        assertThat(desk.advice("deals_at_risk", Map.of("days", days))).contains("days", "365");
    }

    @Test
    void whatIsRequiredMustNotBeBlank() {
        assertThat(desk.advice("my_day", Map.of("manager", " \n "))).contains("manager");
        assertThat(desk.advice("prepare_for_call", Map.of("contact", "\u0000"))).contains("contact");
    }

    @Test
    void aFailureOfTheCrmIsAFailureOfThePrompt() {
        desk.crm().failWith(new Unavailable("DOWN", "asleep"));
        assertThat(desk.get("my_day", Map.of("manager", "7")))
                .isInstanceOfSatisfying(PromptOutcome.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo("DOWN");
                    assertThat(failed.advice()).contains("asleep");
                });
        // what needs nothing of the CRM can still be written
        assertThat(desk.get("lead_triage", Map.of())).isInstanceOf(Written.class);
    }

    @Test
    void valuesAreProposed() {
        assertThat(desk.complete("my_day", "manager", "пётр", Map.of()).values())
                .containsExactly("Пётр Петров");
        assertThat(desk.complete("my_day", "manager", "", Map.of()).values())
                .containsExactly("Иван Петров", "Пётр Петров");
        assertThat(desk.complete("weekly_sales_report", "funnel", "о", Map.of()).values())
                .containsExactly("Общая", "Опт");
        assertThat(desk.complete("lead_triage", "source", "сай", Map.of()).values())
                .containsExactly("Сайт");
        assertThat(desk.complete("lead_triage", "period", "дней", Map.of()).values())
                .containsExactly("последние 7 дней", "последние 30 дней");
        assertThat(desk.complete("deals_at_risk", "days", "3", Map.of()).values())
                .containsExactly("30");
    }

    @Test
    void stagesAreProposedOfTheChosenFunnel() {
        assertThat(desk.complete("deals_at_risk", "stage", "", Map.of()).values())
                .containsExactly("Новая", "Успех", "Запрос", "Оплачено");
        assertThat(desk.complete("deals_at_risk", "stage", "", Map.of("funnel", "Опт"))
                        .values())
                .containsExactly("Запрос", "Оплачено");
    }

    @Test
    void nothingIsProposedWhereThereIsNothing() {
        assertThat(desk.complete("my_day", "colour", "", Map.of())).isEqualTo(Completion.NONE);
        assertThat(desk.complete("prepare_for_call", "contact", "", Map.of())).isEqualTo(Completion.NONE);
        assertThat(desk.complete("deals_at_risk", "stage", "", Map.of("funnel", "нет такой")))
                .isEqualTo(Completion.NONE);
        desk.crm().failWith(new Unavailable("DOWN", ""));
        assertThat(desk.complete("my_day", "manager", "", Map.of())).isEqualTo(Completion.NONE);
    }
}
