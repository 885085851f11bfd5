package dev.b24mcp.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.testkit.FakeCrm;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PlainApiTest {

    private final FakeCrm crm = new FakeCrm(5);
    private final Doors doors = TestServer.doors(crm);
    private final CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void aFaultOfOurOwnIsToldByItsNumberOnly() {
        var reply = answer(doors.plain().callTool(TransportFacts.local(Map.of()), bytes("{'tool':'broken'}")));
        assertThat(reply.kind()).isEqualTo(Reply.Kind.FAULT);
        assertThat(text(reply)).contains("internal_error", "incident").doesNotContain("secret");
    }

    @Test
    void aCallerThatLeavesCallsItsRequestOff() throws Exception {
        var hold = crm.holdUntilInterrupted();
        var exchange = doors.plain().callTool(TransportFacts.local(Map.of()), bytes("{'tool':'getDeals'}"));
        var worker = Thread.ofVirtual().start(() -> answer(exchange));
        hold.awaitCall();
        exchange.abandon();
        assertThat(worker.join(Duration.ofSeconds(30))).as("given up").isTrue();
    }

    @Test
    void resultsAreHeardByTheSameCallerAndByNobodyElse() {
        var somebody = new TransportFacts(Map.of(), "somebody", "");
        try (var _ = doors.plain().listen(somebody, message -> heard.add(new String(message, UTF_8)))) {
            post(TransportFacts.local(Map.of()));
            assertThat(heard).isEmpty();
            post(somebody);
            assertThat(heard)
                    .singleElement()
                    .asString()
                    .contains("\"method\":\"tools/call\"", "\"structuredContent\"")
                    .doesNotContain("\"id\":77");
        }
        post(somebody);
        assertThat(heard).hasSize(1);
    }

    @Test
    void errorsAreNoResults() {
        try (var _ = doors.plain().listen(TransportFacts.local(Map.of()), message -> heard.add("something"))) {
            answer(doors.mcp()
                    .post(
                            TransportFacts.local(Map.of()),
                            bytes("{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'nope'}}")));
            assertThat(heard).isEmpty();
        }
    }

    private void post(TransportFacts facts) {
        answer(
                doors.mcp()
                        .post(
                                facts,
                                bytes(
                                        "{'jsonrpc':'2.0','id':77,'method':'tools/call','params':{'name':'getDeals','arguments':{}}}")));
    }

    private static Reply answer(Exchange exchange) {
        return exchange.answer(TestServer.SILENT);
    }

    private static byte[] bytes(String message) {
        return message.replace('\'', '"').getBytes(UTF_8);
    }

    private static String text(Reply reply) {
        return new String(reply.message().orElseThrow(), UTF_8);
    }
}
