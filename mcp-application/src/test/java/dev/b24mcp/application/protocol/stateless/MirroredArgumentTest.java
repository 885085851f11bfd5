package dev.b24mcp.application.protocol.stateless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.b24mcp.application.protocol.TestSetup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirroredArgumentTest {

    @Test
    void isFoundAtAnyDepthOfPropertiesOnly() {
        var found = in("""
                {'properties':{'region':{'x-mcp-header':'Region'},
                'where':{'properties':{'city':{'x-mcp-header':'City'}}},
                'list':{'items':{'properties':{'no':{'x-mcp-header':'No'}}}}}}""");

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new MirroredArgument(List.of("region"), "mcp-param-region"),
                        new MirroredArgument(List.of("where", "city"), "mcp-param-city"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "é"})
    void needsTheNameOfAHeader(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in("{'properties':{'a':{'x-mcp-header':'" + name + "'}}}"));
    }

    @Test
    void doesNotShareItsHeader() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in("{'properties':{'a':{'x-mcp-header':'X'},'b':{'x-mcp-header':'x'}}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "42, 42, true",
        "42, 42.0, true",
        "42, 4.2e1, true",
        "42, 43, false",
        "42, forty-two, false",
        "42, '', false",
        "9007199254740993, 9007199254740992, false",
        "true, true, true",
        "true, TRUE, false",
        "'\"a\"', a, true",
        "'\"a\"', A, false",
        "'\"42\"', 42.0, false",
    })
    void isEqualAsItsTypeSays(String value, String header, boolean equal) {
        var node = TestSetup.object("{'v':" + value + "}").path("v");

        assertThat(MirroredArgument.equal(node, header)).isEqualTo(equal);
    }

    private static List<MirroredArgument> in(String schema) {
        return MirroredArgument.in(TestSetup.JSON.plain(TestSetup.object(schema)));
    }
}
