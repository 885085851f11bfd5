package dev.b24mcp.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterOptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TITLE=abc                  | TITLE             | "abc"
                    TITLE=a=b                  | TITLE             | "a=b"
                    TITLE=                     | TITLE             | ""
                    =TITLE=abc                 | =TITLE            | "abc"
                    >OPPORTUNITY=10000         | >OPPORTUNITY      | "10000"
                    >=OPPORTUNITY=10000        | >=OPPORTUNITY     | "10000"
                    !=%TITLE=%abc%             | !=%TITLE          | "%abc%"
                    %=TITLE=%abc%              | %=TITLE           | "%abc%"
                    >=Бюджет проекта=5         | >=Бюджет проекта  | "5"
                    ID=1,2                     | ID                | "1,2"
                    @ID=1                      | @ID               | ["1"]
                    '@Стадия=Новая, В работе'  | @Стадия           | ["Новая","В работе"]
                    !@ID=1,2                   | !@ID              | ["1","2"]
                    """)
    void keepsTheComparisonWithTheKey(String text, String key, String value) throws Exception {
        var option = FilterOption.of(text);
        assertThat(option.key()).isEqualTo(key);
        assertThat(option.value()).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TITLE", "=", ">=", "=5", ">=OPPORTUNITY"})
    void refusesWhatHasNoKeyOrNoValue(String text) {
        assertThatThrownBy(() -> FilterOption.of(text)).isInstanceOf(UnusableOptionException.class);
    }

    @Test
    void writesWhatItWouldReadAndNothingElse() throws Exception {
        assertThat(written("{\">=SUM\":5}")).isEqualTo(">=SUM=5");
        assertThat(written("{\"@ID\":[\"1\",2]}")).isEqualTo("@ID=1,2");
        for (var other : new String[] {
            "{\"@NAME\":[\"a,b\"]}",
            "{\"ID\":[\"1\"]}",
            "{\"ID\":null}",
            "{\"ID\":{}}",
            "{\"ID\":true}",
            "{\"A=B\":\"c\"}"
        }) {
            assertThat(written(other)).as(other).isEqualTo("nothing");
        }
    }

    private static String written(String filter) throws Exception {
        var condition =
                Json.written(filter).orElseThrow().properties().iterator().next();
        return FilterOption.written(condition.getKey(), condition.getValue()).orElse("nothing");
    }
}
