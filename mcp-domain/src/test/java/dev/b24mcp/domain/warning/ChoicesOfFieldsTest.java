package dev.b24mcp.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.warning.Warning.Gravity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of fields that have a list of them: what they stand for, and which are refused. */
class ChoicesOfFieldsTest {

    private static final String[] LEVELS = {"2=Высокий", "1=Средний", "0=Низкий"};
    private static final String[] FUNNELS = {"0=Общая", "1=Опт"};
    private static final String[] STAGES = {
        "NEW=Новая/0", "WON=Успех/0", "C1:NEW=Новая/1", "C1:SENT=Отгружено/1", "C1:WON=Оплачено/1"
    };

    static Stream<Arguments> wordings() {
        return Stream.of(
                Arguments.of("LEVEL", "Высокий", "LEVEL", "2"),
                Arguments.of("!=LEVEL", " низкий ", "!=LEVEL", "0"),
                Arguments.of("@LEVEL", List.of("Высокий", "1", 0), "@LEVEL", List.of("2", "1", 0)),
                Arguments.of("LEVEL", "1", "LEVEL", "1"),
                Arguments.of("LEVEL", 1, "LEVEL", 1),
                Arguments.of("LEVEL", new BigDecimal("1.0"), "LEVEL", "1"),
                Arguments.of(">=LEVEL", "Средний", ">=LEVEL", "1"),
                Arguments.of(">LEVEL", 0, ">LEVEL", 0),
                Arguments.of("LEVEL", "", "LEVEL", ""),
                Arguments.of("LEVEL", null, "LEVEL", null),
                Arguments.of("@LEVEL", Arrays.asList(null, "Низкий"), "@LEVEL", Arrays.asList(null, "0")),
                Arguments.of("%LEVEL", "Выс", "%LEVEL", "Выс"),
                Arguments.of("STAGE", "c1:won", "STAGE", "C1:WON"),
                Arguments.of("STAGE", "Новая", "@STAGE", List.of("NEW", "C1:NEW")),
                Arguments.of("!STAGE", "Новая", "!@STAGE", List.of("NEW", "C1:NEW")),
                Arguments.of("@STAGE", List.of("Новая", "NEW"), "@STAGE", List.of("NEW", "C1:NEW")));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void aLabelStandsForItsIdentifier(String key, @Nullable Object value, String meantKey, @Nullable Object meant) {
        var asked = asking(key, value).asked();
        assertThat(new UnknownChoice().check(asked)).isEmpty();
        assertThat(asked.meant(asked.query().filter().getFirst())).isEqualTo(Condition.parse(meantKey, meant));
    }

    @ParameterizedTest
    @CsvSource({"FUNNEL, Опт", "=FUNNEL, 1", "@FUNNEL, опт"})
    void aLabelOfAStageIsThatOfTheFunnelInTheFilter(String key, String funnel) {
        var asked = asking("STAGE", "Новая").where(key, funnel).asked();
        assertThat(asked.meant(asked.query().filter().getFirst())).isEqualTo(Condition.parse("STAGE", "C1:NEW"));
        assertThat(new SharedLabel().check(asked)).isEmpty();
    }

    @Test
    void aStageOfAnotherFunnelIsUnknownByItsLabelAndKnownByItsIdentifier() {
        var byLabel = asking("STAGE", "Успех").where("FUNNEL", 1).asked();
        assertThat(new UnknownChoice().check(byLabel))
                .singleElement()
                .satisfies(warning -> assertThat(warning.values())
                        .hasEntrySatisfying(
                                "choices",
                                told -> assertThat(told).contains("C1:WON").doesNotContain("(WON)")));
        var byId = asking("STAGE", "WON").where("FUNNEL", 1).asked();
        assertThat(new UnknownChoice().check(byId)).isEmpty();
    }

    @Test
    void thatALabelIsSharedIsTold() {
        var asked = asking("@STAGE", List.of("Новая", "Успех")).asked();
        assertThat(new SharedLabel().check(asked)).singleElement().satisfies(warning -> {
            assertThat(warning.gravity()).isEqualTo(Gravity.REMARK);
            assertThat(warning.values())
                    .containsEntry("field", "STAGE")
                    .containsEntry("value", "Новая")
                    .containsEntry("ids", "NEW, C1:NEW");
        });
    }

    @ParameterizedTest
    @CsvSource({"LEVEL, high", "LEVEL, 3", "@LEVEL, true", ">LEVEL, high", "STAGE, C2:NEW", ">STAGE, Новая"})
    void whatTheFieldCannotHaveIsRefusedAndWhatItCanHaveIsTold(String key, String value) {
        assertThat(new UnknownChoice().check(asking(key, value).asked()))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.gravity()).isEqualTo(Gravity.REFUSAL);
                    assertThat(warning.values()).containsEntry("key", key).containsEntry("value", value);
                    assertThat(warning.values().get("choices"))
                            .contains(key.contains("LEVEL") ? "Низкий (0)" : "Оплачено (C1:WON)");
                });
    }

    @Test
    void aSlipOfThePenIsCorrected() {
        var asked = asking("@LEVEL", List.of("Высоки", 1)).asked();
        assertThat(new UnknownChoice().check(asked)).singleElement().satisfies(warning -> {
            assertThat(warning.values()).containsEntry("nearest", "Высокий");
            assertThat(warning.corrections().getFirst().apply(asked.query().filter()))
                    .containsExactly(Condition.parse("@LEVEL", List.of("2", 1)));
        });
        var shared = asking("STAGE", "Нова").asked();
        assertThat(new UnknownChoice()
                        .check(shared)
                        .getFirst()
                        .corrections()
                        .getFirst()
                        .apply(shared.query().filter()))
                .containsExactly(Condition.parse("STAGE", "Новая"));
        var half = asking("@LEVEL", List.of("Высоки", "погода")).asked();
        assertThat(new UnknownChoice().check(half).getFirst().corrections()).isEmpty();
    }

    @Test
    void onlyTheNearestOfManyAreTold() {
        var many = IntStream.range(10, 60).mapToObj(id -> id + "=Регион " + id).toArray(String[]::new);
        var asked = Asking.deals()
                .choosing("LEVEL", many)
                .where("LEVEL", "Регион 577")
                .asked();
        assertThat(new UnknownChoice().check(asked).getFirst().values().get("choices"))
                .startsWith("Регион 57 (57), ")
                .satisfies(told ->
                        assertThat(told.chars().filter(sign -> sign == '(')).hasSize(10));
    }

    @Test
    void whereNobodyKnowsTheValuesEveryOneIsFine() {
        var asked = Asking.deals().where("LEVEL", "high").asked();
        assertThat(new UnknownChoice().check(asked)).isEmpty();
        assertThat(asked.meant(asked.query().filter().getFirst())).isEqualTo(Condition.parse("LEVEL", "high"));
    }

    @Test
    void aTitleOfSeveralFieldsIsRefusedAndTheirNamesAreTold() {
        for (var asking : List.of(
                Asking.deals().where(">=модель", "A"),
                Asking.deals().sortedBy("Модель"),
                Asking.deals().showing("Модель"))) {
            var asked = asking.asked();
            assertThat(new AmbiguousTitle().check(asked)).singleElement().satisfies(warning -> {
                assertThat(warning.gravity()).isEqualTo(Gravity.REFUSAL);
                assertThat(warning.values()).containsEntry("fields", "`MODEL_1`, `MODEL_2`");
                assertThat(warning.corrections()).isEmpty();
            });
            assertThat(new UnknownField().check(asked)).isEmpty();
        }
    }

    private static Asking asking(String key, @Nullable Object value) {
        return Asking.deals()
                .choosing("LEVEL", LEVELS)
                .choosing("FUNNEL", FUNNELS)
                .choosing("STAGE", STAGES)
                .where(key, value);
    }
}
