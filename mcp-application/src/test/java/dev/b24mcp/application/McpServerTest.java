package dev.b24mcp.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.testkit.FakeCrm;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class McpServerTest {

    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"getDeals\"}}";

    private final FakeCrm crm = new FakeCrm(3);
    private final McpEndpoint server = TestServer.around(crm);

    @Test
    void saysHowLargeAMessageMayBe() {
        var reply = server.tooLarge(1_024);
        assertThat(reply.kind()).isEqualTo(Reply.Kind.TOO_LARGE);
        assertThat(new String(reply.message().orElseThrow(), UTF_8))
                .contains("1024")
                .contains("-32600");
    }

    @Test
    void answersOnOneLineWhateverTheTexts() {
        var reply = answer("{\"jsonrpc\":\"2.0\",\"id\":\"a\\nb\",\"method\":\"tools/list\"}");
        assertThat(new String(reply.message().orElseThrow(), UTF_8)).doesNotContain("\n");
    }

    @Test
    void hasAnAnswerForAnyBytes() {
        var seeded = new Random(24);
        for (var round = 0; round < 5_000; round++) {
            var bytes = CALL.getBytes(UTF_8);
            for (var change = seeded.nextInt(4); change >= 0; change--) {
                bytes[seeded.nextInt(bytes.length)] = (byte) seeded.nextInt(256);
            }
            assertThat(TestServer.answer(server, Map.of(), bytes).kind()).isNotNull();
        }
    }

    @Test
    void asksTheCrmOncePerCall() {
        answer(CALL);
        assertThat(crm.queries()).hasSize(1);
    }

    private Reply answer(String message) {
        return TestServer.answer(server, Map.of(), message.getBytes(UTF_8));
    }
}
