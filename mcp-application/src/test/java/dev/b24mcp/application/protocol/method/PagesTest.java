package dev.b24mcp.application.protocol.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.TestSetup;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final List<Integer> ALL = IntStream.range(0, 250).boxed().toList();

    @Test
    void giveEveryEntryOnceInOrder() throws MethodException {
        var entries = new ArrayList<Integer>();
        var sizes = new ArrayList<Integer>();
        var params = TestSetup.object("{}");
        while (true) {
            var page = page(params);
            sizes.add(page.path("all").size());
            page.path("all").forEach(entry -> entries.add(entry.path("n").intValue()));
            if (!page.has("nextCursor")) {
                break;
            }
            params.set("cursor", page.get("nextCursor"));
        }

        assertThat(entries).isEqualTo(ALL);
        assertThat(sizes).containsExactly(100, 100, 50);
    }

    /** Of the numbers 0, 250, 999, -1 and 007, of no number, and of no text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'MA'",
                "'MjUw'",
                "'OTk5'",
                "'LTE'",
                "'MDA3'",
                "'MTAw='",
                "'MTAw\\u0000'",
                "''",
                "'nonsense'",
                "100",
                "null",
                "['MTAw']"
            })
    void haveNoPageForAnInventedCursor(String cursor) {
        var params = TestSetup.object("{'cursor':" + cursor + "}");

        assertThatThrownBy(() -> page(params)).isInstanceOf(InvalidParams.class);
    }

    private static ObjectNode page(ObjectNode params) throws MethodException {
        var call = new MethodCall(params, Inputs.NONE, Map.of(), CallContext.UNWATCHED);
        return Pages.page(
                TestSetup.JSON,
                call,
                "all",
                ALL,
                number -> TestSetup.JSON.object().put("n", number));
    }
}
