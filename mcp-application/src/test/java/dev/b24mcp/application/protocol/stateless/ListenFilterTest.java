package dev.b24mcp.application.protocol.stateless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.application.protocol.Capabilities;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.TestSetup;
import dev.b24mcp.domain.change.Change;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenFilterTest {

    private static final String ALL = """
            {'toolsListChanged':true,'resourcesListChanged':true,'resourceSubscriptions':['a:b'],'taskIds':['t']}""";

    @Test
    void wantsWhatWasAskedFor() throws MethodException {
        var filter = filter(ALL, TestSetup.EVERYTHING);

        assertThat(filter.wants(new Change.ToolList())).isTrue();
        assertThat(filter.wants(new Change.PromptList())).isFalse();
        assertThat(filter.wants(new Change.ResourceContent("a:b"))).isTrue();
        assertThat(filter.wants(new Change.ResourceContent("a:c"))).isFalse();
        assertThat(filter.write(TestSetup.JSON)).isEqualTo(TestSetup.object(ALL));
    }

    @Test
    void leavesOutWhatTheServerCannotTell() throws MethodException {
        var filter = filter(ALL, new Capabilities(false, false));

        assertThat(filter.wants(new Change.ToolList())).isFalse();
        assertThat(filter.write(TestSetup.JSON)).isEqualTo(TestSetup.object("{'taskIds':['t']}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "{'resourceSubscriptions':[1]}", "{'taskIds':[null]}", "{'taskIds':[['t']]}"})
    void refusesNonsense(String wanted) {
        assertThatThrownBy(() -> filter(wanted, TestSetup.EVERYTHING)).isInstanceOf(InvalidParams.class);
    }

    @Test
    void followsOnlySoMany() throws MethodException {
        assertThat(filter(tasks(1_000), TestSetup.EVERYTHING).tasks()).hasSize(1_000);
        assertThatThrownBy(() -> filter(tasks(1_001), TestSetup.EVERYTHING)).isInstanceOf(InvalidParams.class);
    }

    private static String tasks(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "'" + number + "'")
                .collect(Collectors.joining(",", "{'taskIds':[", "]}"));
    }

    private static ListenFilter filter(String wanted, Capabilities capabilities) throws MethodException {
        return ListenFilter.of(TestSetup.object("{'w':" + wanted + "}").path("w"), capabilities);
    }
}
