package dev.b24mcp.application.protocol.method;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentCheckTest {

    private static final Map<String, Object> SCHEMA =
            Map.of("properties", Map.of("limit", Map.of("type", "integer", "minimum", 0, "maximum", 100)));

    private final JsonCodec json = new JsonCodec(JsonLimits.DEFAULT);
    private final ArgumentCheck check = new ArgumentCheck(json, Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "0.0", "3.0", "1e2", "100"})
    void wholeNumbersWithinTheBoundsFitHoweverTheyAreWritten(String limit) throws Exception {
        assertThat(problems(limit)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-5.0", "-99999999999", "-18446744073709551616", "-18446744073709551616.0", "-1e30"})
    void whatIsLessIsToldHoweverManyDigitsItHas(String limit) throws Exception {
        assertThat(problems(limit)).singleElement().asString().contains("arguments/limit", "minimum value of 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "1e9", "99999999999", "18446744073709551617", "18446744073709551617.0", "1e30"})
    void whatIsMoreIsToldHoweverManyDigitsItHas(String limit) throws Exception {
        assertThat(problems(limit)).singleElement().asString().contains("arguments/limit", "maximum value of 100");
    }

    private List<String> problems(String limit) throws Exception {
        var arguments = json.read(("{\"limit\":" + limit + "}").getBytes(UTF_8));
        return check.problems("list", () -> new HashMap<>(SCHEMA), arguments, "arguments");
    }
}
