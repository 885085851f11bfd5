package dev.b24mcp.application.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriQueryTest {

    @Test
    void readsEveryVariable() throws Exception {
        assertThat(UriQuery.parse("dateHint=last_week&select=ID,TITLE&order=-DATE,ID&start=5&limit=10&STAGE=NEW"))
                .isEqualTo(Map.of(
                        "dateHint",
                        "last_week",
                        "select",
                        List.of("ID", "TITLE"),
                        "order",
                        Map.of("DATE", "DESC", "ID", "ASC"),
                        "start",
                        5,
                        "limit",
                        10,
                        "filter",
                        Map.of("STAGE", "NEW")));
    }

    @ParameterizedTest
    @CsvSource({
        "%3E%3DSUM=10, >=SUM, 10",
        ">=SUM=10, >=SUM, 10",
        "!SUM=10, !SUM, 10",
        "TITLE=a%2Bb+c, TITLE, a+b+c",
        "TITLE=a=b, TITLE, a=b",
        "TITLE=%D0%9E%D0%9E%D0%9E, TITLE, ООО",
        "TITLE=, TITLE, ''",
        "TITLE, TITLE, ''"
    })
    void takesAnyOtherNameForTheKeyOfACondition(String query, String key, String value) throws Exception {
        assertThat(UriQuery.parse(query).get("filter")).isEqualTo(Map.of(key, value));
    }

    @Test
    void splitsTheValuesOfAList() throws Exception {
        assertThat(UriQuery.parse("@STAGE=NEW,%20WON&!@ID=1").get("filter"))
                .isEqualTo(Map.of("@STAGE", List.of("NEW", "WON"), "!@ID", List.of("1")));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=-1, limit",
        "limit=x, limit",
        "start=-1, start",
        "dateHint=soon, dateHint",
        "dateHint=tomorrow, dateHint",
        "order=-, order",
        "'order=ID,-', order",
        "%3D=x, =",
        "%3E=x, >",
        "%ZZ=1, %ZZ",
        "%20=5, =",
        "A=1&A=2, A",
        "limit=1&limit=2, limit"
    })
    void namesThePartThatMakesNoSense(String query, String parameter) {
        var failed = catchThrowableOfType(UnusableUriException.class, () -> UriQuery.parse(query));
        assertThat(failed.parameter()).isEqualTo(parameter);
    }

    @Test
    void readsNothingBeyondAllUse() {
        assertThat(catchThrowableOfType(UnusableUriException.class, () -> UriQuery.parse("A=" + "x".repeat(9_000))))
                .isNotNull();
    }
}
