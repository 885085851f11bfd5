package dev.b24mcp.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.warning.Warning.Gravity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherRulesTest {

    @ParameterizedTest
    @CsvSource({
        "=>OPPORTUNITY, >=OPPORTUNITY",
        "=<OPPORTUNITY, <=OPPORTUNITY",
        "<>OPPORTUNITY, !=OPPORTUNITY",
        "==TITLE, =TITLE",
        "~TITLE, %TITLE"
    })
    void signsThatAreNoOperatorAreRefusedAndCorrected(String written, String meant) {
        var asked = Asking.deals().where(written, 5).asked();
        assertThat(new UnknownOperator().check(asked)).singleElement().satisfies(warning -> {
            assertThat(warning.gravity()).isEqualTo(Gravity.REFUSAL);
            assertThat(warning.corrections()
                            .getFirst()
                            .apply(asked.query().filter())
                            .getFirst()
                            .key())
                    .isEqualTo(meant);
        });
        assertThat(new UnknownField().check(asked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"><OPPORTUNITY", "?TITLE", "$gte", "::SUBFILTER"})
    void signsThatMeanNothingAreRefusedWithoutAGuess(String key) {
        assertThat(new UnknownOperator().check(Asking.deals().where(key, 5).asked()))
                .singleElement()
                .satisfies(warning -> assertThat(warning.corrections()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPPORTUNITY", "!@ID", "!=%TITLE", "%=TITLE"})
    void operatorsAreKnown(String key) {
        assertThat(new UnknownOperator().check(Asking.deals().where(key, 5).asked()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"WON, S", "success, S", "В работе, P", "process, P", "p, P", "провал, F"})
    void aWordForAStateIsToldTheCode(String word, String code) {
        var asked = Asking.deals().where("=OUTCOME", word).asked();
        assertThat(new StateWord().check(asked)).singleElement().satisfies(warning -> {
            assertThat(warning.values()).containsEntry("codes", "F, P, S");
            assertThat(warning.corrections()
                            .getFirst()
                            .apply(asked.query().filter())
                            .getFirst()
                            .value())
                    .isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Иванов", "anna", "true"})
    void aNameInPlaceOfAnIdentifierIsRefusedBecauseItWouldFindNothing(String name) {
        for (Object value : List.of(name, List.of("7", name))) {
            assertThat(new UnusableValue()
                            .check(Asking.deals().where("OWNER", value).asked()))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.gravity()).isEqualTo(Gravity.REFUSAL));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "me", "", "CO_5", "T88_3"})
    void identifiersOfWhateverFormAreFine(String identifier) {
        assertThat(new UnusableValue()
                        .check(Asking.deals()
                                .where("@OWNER", List.of(7, identifier))
                                .asked()))
                .isEmpty();
    }

    @Test
    void aCodeForAStateIsFine() {
        assertThat(new StateWord()
                        .check(Asking.deals()
                                .where("OUTCOME", "S")
                                .where("TITLE", "won")
                                .asked()))
                .isEmpty();
    }

    @Test
    void nothingIsToldOfAFieldWithSeveralValuesForOneState() {
        var open = new Condition("OUTCOME", Operator.IN, List.of("fresh", "talks"));
        assertThat(new StateWord()
                        .check(Asking.deals()
                                .ofACrmWhere(RecordState.OPEN, open)
                                .where("OUTCOME", "fresh")
                                .asked()))
                .isEmpty();
    }

    @Test
    void wordsForStatesInAListAreToldToo() {
        var asked = Asking.deals().where("@OUTCOME", List.of("P", "won")).asked();
        assertThat(new StateWord().check(asked)).singleElement().satisfies(warning -> {
            assertThat(warning.values()).containsEntry("value", "won");
            assertThat(warning.corrections()
                            .getFirst()
                            .apply(asked.query().filter())
                            .getFirst()
                            .value())
                    .isEqualTo(List.of("P", "S"));
        });
        var unknown = Asking.deals().where("@OUTCOME", List.of("won", "maybe")).asked();
        assertThat(new StateWord().check(unknown).getFirst().corrections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ">OPPORTUNITY, abc",
        ">OPPORTUNITY, ''",
        ">OPPORTUNITY, 100 000",
        "ID, '1,2'",
        "ID, 5abc",
        "ID, 5.5",
        ">ID, 5.5",
        ">ID, ''",
        "ID, '5.'",
        "IS_NEW, 2",
        "IS_NEW, yes",
        "BUDGET, 100",
        "BUDGET, 100|roubles",
        ">BUDGET, 100|RUB",
        ">OWNER, me",
        "<=OWNER, Anna",
        ">OWNER, ''",
        "!DATE_CREATE, 2026-11-20",
        "!=DATE_CREATE, 20.11.2026",
        "@DATE_CREATE, 2026-11-20"
    })
    void aValueThatIsNoneOfTheFieldsIsRefused(String key, String value) {
        assertThat(new UnusableValue().check(Asking.deals().where(key, value).asked()))
                .singleElement()
                .satisfies(warning -> assertThat(warning.gravity()).isEqualTo(Gravity.REFUSAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%STAGE", "!%STAGE", "=%STAGE", "!=%STAGE", "%OWNER"})
    void aPartOfATextIsNotSearchedForInIdentifiers(String key) {
        assertThat(new UnusableValue().check(Asking.deals().where(key, "C1:").asked()))
                .singleElement()
                .satisfies(warning -> assertThat(warning.gravity()).isEqualTo(Gravity.REFUSAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%TITLE", "!%TITLE", "=%TITLE", "!=%TITLE", "%OPPORTUNITY"})
    void nothingIsNoPartOfAText(String key) {
        for (var nothing : Arrays.asList(null, "", List.of(""), List.of("lamp", ""))) {
            assertThat(new UnusableValue()
                            .check(Asking.deals().where(key, nothing).asked()))
                    .as("%s", nothing)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATE_CREATE", "@DATE_CREATE", "!@DATE_CREATE"})
    void aDayInAListIsRefusedWhereOnlyMomentsAre(String key) {
        var days = List.of("2026-11-20T10:00:00+03:00", "2026-11-21");
        assertThat(new UnusableValue().check(Asking.deals().where(key, days).asked()))
                .hasSize(1);
    }

    @Test
    void aFractionIsNoIdentifierHoweverItIsWritten() {
        for (Object value : List.of(5.5, new BigDecimal("5.5"), 5.5f, 1e300, List.of(5, 5.5))) {
            assertThat(new UnusableValue()
                            .check(Asking.deals().where("ID", value).asked()))
                    .as("%s", value)
                    .hasSize(1);
        }
    }

    @Test
    void valuesOfTheFieldAndItsAbsenceAreFine() {
        var asked = Asking.deals()
                .where(">OPPORTUNITY", "100.5")
                .where("<OPPORTUNITY", 7)
                .where("OPPORTUNITY", "")
                .where("@ID", List.of("1", 2, 5.0, "-7.00", new BigDecimal("1E+3")))
                .where(">ID", 5L)
                .where("%OPPORTUNITY", "10")
                .where("%TITLE", List.of("lamp", " "))
                .where("IS_NEW", true)
                .where("=IS_NEW", "N")
                .where("!IS_NEW", 1)
                .where("@IS_NEW", List.of("0", "TRUE"))
                .where("BUDGET", "100.50|RUB")
                .where("TITLE", "100 000")
                .where(">OWNER", 7)
                .where("<=OWNER", "12")
                .where("DATE_CREATE", "2026-11-20")
                .where("!DATE_CREATE", "")
                .where("!DATE_CREATE", "2026-11-20T10:00:00+03:00")
                .where("@DATE_CREATE", List.of("2026-11-20T10:00:00+03:00"))
                .where("!UF_CRM_SIGNED", "2026-11-20")
                .where("@UF_CRM_SIGNED", List.of("2026-11-20", "2026-11-21"));
        assertThat(new UnusableValue().check(asked.asked())).isEmpty();
    }

    @Test
    void aLimitOverTheCapIsTold() {
        assertThat(new LimitOverCap(500).check(Asking.deals().limit(501).asked()))
                .singleElement()
                .satisfies(warning -> assertThat(warning.values())
                        .containsEntry("limit", "501")
                        .containsEntry("cap", "500"));
        assertThat(new LimitOverCap(500).check(Asking.deals().limit(500).asked()))
                .isEmpty();
    }

    @Test
    void anOrderThatIsNotShownIsTold() {
        var rule = new OrderNotSelected();
        assertThat(rule.check(
                        Asking.deals().showing("ID").sortedBy("OPPORTUNITY").asked()))
                .hasSize(1);
        assertThat(rule.check(Asking.deals()
                        .showing("OPPORTUNITY")
                        .sortedBy("OPPORTUNITY")
                        .asked()))
                .isEmpty();
        assertThat(rule.check(
                        Asking.deals().showing("*").sortedBy("OPPORTUNITY").asked()))
                .isEmpty();
    }
}
