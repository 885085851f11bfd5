package dev.b24mcp.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "STAGE, MATCH, STAGE",
        "!STAGE, NOT_MATCH, STAGE",
        "=STAGE, EQUAL, STAGE",
        "!=STAGE, NOT_EQUAL, STAGE",
        ">SUM, GREATER, SUM",
        ">=SUM, GREATER_OR_EQUAL, SUM",
        "<SUM, LESS, SUM",
        "<=SUM, LESS_OR_EQUAL, SUM",
        "@ID, IN, ID",
        "!@ID, NOT_IN, ID",
        "%TITLE, CONTAINS, TITLE",
        "!%TITLE, NOT_CONTAINS, TITLE",
        "=%TITLE, LIKE, TITLE",
        "%=TITLE, LIKE, TITLE",
        "!=%TITLE, NOT_LIKE, TITLE",
        "!%=TITLE, NOT_LIKE, TITLE",
        "::SUBFILTER, MATCH, ::SUBFILTER",
    })
    void readsTheLongestOperatorBeforeTheField(String key, Operator operator, String field) {
        assertThat(Condition.parse(key, 1)).isEqualTo(new Condition(field, operator, 1));
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void writesTheKeyThatItReads(Operator operator) {
        var condition = new Condition("FIELD", operator, null);
        assertThat(Condition.parse(condition.key(), null)).isEqualTo(condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ">=", "!", "=%"})
    void refusesAKeyWithoutAField(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.parse(key, 1));
    }
}
