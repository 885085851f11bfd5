package dev.b24mcp.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.warning.Warning.Gravity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownFieldTest {

    private final WarningRule rule = new UnknownField();

    @ParameterizedTest
    @CsvSource({
        "OPORTUNITY, OPPORTUNITY",
        "opportunity, OPPORTUNITY",
        "dateCreate, DATE_CREATE",
        "сумма, OPPORTUNITY",
        "Дата создания, DATE_CREATE",
        "DATE_CREATED, DATE_CREATE"
    })
    void refusesAFilterAndNamesTheFieldThatWasMeant(String written, String meant) {
        var asked = Asking.deals().where(">=" + written, 5).asked();
        assertThat(rule.check(asked)).singleElement().satisfies(warning -> {
            assertThat(warning.gravity()).isEqualTo(Gravity.REFUSAL);
            assertThat(warning.values())
                    .containsEntry("argument", "filter")
                    .containsEntry("field", written)
                    .containsEntry("nearest", meant);
            assertThat(warning.corrections().getFirst().apply(asked.query().filter()))
                    .containsExactly(new Condition(meant, Operator.GREATER_OR_EQUAL, 5));
        });
    }

    @Test
    void guessesNothingWhereNothingIsNear() {
        var warning =
                rule.check(Asking.deals().where("WEATHER", "rain").asked()).getFirst();
        assertThat(warning.values()).doesNotContainKey("nearest");
        assertThat(warning.corrections()).isEmpty();
    }

    @Test
    void refusesAnOrderingToo() {
        assertThat(rule.check(Asking.deals().sortedBy("AMOUNT").asked()))
                .singleElement()
                .extracting(Warning::gravity)
                .isEqualTo(Gravity.REFUSAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_*", "AMOUNT"})
    void onlyRemarksOnAFieldToShowBesideOthers(String written) {
        assertThat(rule.check(Asking.deals().showing("ID", written).asked()))
                .singleElement()
                .extracting(Warning::gravity)
                .isEqualTo(Gravity.REMARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "UF_*"})
    void knowsPatternsOfFields(String pattern) {
        assertThat(rule.check(Asking.deals().showing(pattern).asked())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_*", "AMOUNT"})
    void refusesASelectionOfWhichNothingExists(String written) {
        assertThat(rule.check(Asking.deals().showing(written).asked()))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.gravity()).isEqualTo(Gravity.REFUSAL);
                    assertThat(warning.values())
                            .containsEntry("argument", "select")
                            .containsEntry("field", written);
                });
    }

    @Test
    void saysNothingWhereNobodyKnowsTheFields() {
        assertThat(rule.check(Asking.deals()
                        .where("WEATHER", "rain")
                        .showing("NO_*", "AMOUNT")
                        .whereNobodyKnowsTheFields()
                        .asked()))
                .isEmpty();
    }
}
