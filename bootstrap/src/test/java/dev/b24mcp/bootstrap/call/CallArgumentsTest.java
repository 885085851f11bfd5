package dev.b24mcp.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallArgumentsTest {

    @Test
    void areEmptyWhenNothingIsSaid() throws Exception {
        assertThat(CallArguments.of("{}")
                        .filter(List.of())
                        .order(Map.of())
                        .select(List.of())
                        .json())
                .isEmpty();
    }

    @Test
    void optionsAreLaidOverTheDocument() throws Exception {
        var arguments = CallArguments.of("""
                {"limit":1,"select":["A"],"filter":{"A":1,"B":[2]},"order":"wrong","other":true}""")
                .filter(List.of("B=3", "@C=4,5"))
                .order(Map.of("ID", "DESC"))
                .select(List.of("X", "Y"))
                .with("limit", 7);
        assertThat(arguments.json()).hasToString("""
                {"limit":7,"select":["X","Y"],"filter":{"A":1,"B":"3","@C":["4","5"]},\
                "order":{"ID":"DESC"},"other":true}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "5", "{", "{} {}", "{\"a\":1,\"a\":2}", "{\"limit\":1e999999999}"})
    void aDocumentIsOneObject(String text) {
        assertThatThrownBy(() -> CallArguments.of(text)).isInstanceOf(UnusableOptionException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            {"limit":1            ¦ 11: Unexpected end-of-input
            {limit:1}             ¦ 2: Unexpected character ('l'
            {"a":1,"a":2}         ¦ 11: Duplicate field 'a'
            {} {}                 ¦ 5: more than one document
            """)
    void aDocumentThatIsNoneIsExplainedWithThePlace(String text, String words) {
        assertThatThrownBy(() -> CallArguments.of(text))
                .isInstanceOfSatisfying(
                        UnusableOptionException.class,
                        broken -> assertThat(broken.explanation())
                                .startsWith("--args")
                                .contains(words)
                                .doesNotContain("Source", "REDACTED"));
    }

    @Test
    void noConditionIsDroppedInSilence() throws Exception {
        var arguments = CallArguments.of("{}");
        assertThatThrownBy(() -> arguments.filter(List.of("ID=1", "ID=2")))
                .isInstanceOfSatisfying(
                        UnusableOptionException.class,
                        twice -> assertThat(twice.explanation()).contains("ID"));
    }
}
