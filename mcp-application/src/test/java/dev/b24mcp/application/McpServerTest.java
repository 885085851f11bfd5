package dev.b24mcp.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.protocol.McpServer;
import dev.b24mcp.domain.testkit.FakeCrm;
import java.util.Random;
import org.junit.jupiter.api.Test;

class McpServerTest {

    private final FakeCrm crm = new FakeCrm(3);
    private final McpServer server = TestServer.around(crm);

    @Test
    void saysHowLargeAMessageMayBe() {
        var reply = server.open(TransportFacts.NONE).tooLarge(1_024);
        assertThat(reply.kind()).isEqualTo(Reply.Kind.TOO_LARGE);
        assertThat(new String(reply.message().orElseThrow(), UTF_8))
                .contains("1024")
                .contains("-32600");
    }

    @Test
    void answersOnOneLineWhateverTheTexts() {
        var reply = server.open(TransportFacts.NONE)
                .read("{\"jsonrpc\":\"2.0\",\"id\":\"a\\nb\",\"method\":\"tools/list\"}".getBytes(UTF_8))
                .answer();
        assertThat(new String(reply.message().orElseThrow(), UTF_8)).doesNotContain("\n");
    }

    @Test
    void hasAnAnswerForAnyBytes() {
        var seeded = new Random(24);
        var conversation = server.open(TransportFacts.NONE);
        var valid = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"getDeals\"}}";
        for (var round = 0; round < 5_000; round++) {
            var bytes = valid.getBytes(UTF_8);
            for (var change = seeded.nextInt(4); change >= 0; change--) {
                bytes[seeded.nextInt(bytes.length)] = (byte) seeded.nextInt(256);
            }
            assertThat(conversation.read(bytes).answer().kind()).isNotNull();
        }
    }

    @Test
    void asksTheCrmOncePerCall() {
        server.open(TransportFacts.NONE)
                .read("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"getDeals\"}}"
                        .getBytes(UTF_8))
                .answer();
        assertThat(crm.queries()).hasSize(1);
    }
}
