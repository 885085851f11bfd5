package dev.b24mcp.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.protocol.RecordingOutbox;
import dev.b24mcp.application.protocol.TestSetup;
import dev.b24mcp.domain.testkit.FakeCrm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said on a connection, every request that is not called off gets one answer. */
class ConversationFuzzTest {

    private static final String META = "'_meta':{'io.modelcontextprotocol/protocolVersion':'2026-07-28',"
            + "'io.modelcontextprotocol/clientCapabilities':{}}";

    private static final List<String> REQUESTS = List.of(
            "'method':'ping'",
            "'method':'tools/list','params':{" + META + "}",
            "'method':'server/discover','params':{" + META + "}",
            "'method':'tools/call','params':{'name':'getDeals','arguments':{}}",
            "'method':'tools/call','params':{'name':'getDeals'," + META + "}",
            "'method':'initialize','params':{'protocolVersion':'2025-11-25','capabilities':{}}",
            "'method':'initialize'",
            "'method':'nothing','params':{'_meta':7}",
            "'method':'tools/list','params':[]",
            "'method':7");

    private static final List<String> OTHERS = List.of(
            "{",
            "[]",
            "7",
            "{'jsonrpc':'2.0','method':'notifications/initialized'}",
            "{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':'nobody'}}",
            "{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':{}}}",
            "{'jsonrpc':'2.0','id':1,'result':{}}",
            "{'jsonrpc':'2.0','id':null,'error':{'code':-1,'message':'no'}}",
            "{'jsonrpc':'2.0','error':{'code':-1,'message':'no'}}");

    private static final McpEndpoint SERVER = TestServer.around(new FakeCrm(3));

    @Property(tries = 400, seed = "6")
    void everyRequestGetsOneAnswer(@ForAll("conversations") List<String> messages) {
        var client = new RecordingOutbox();
        var expected = new ArrayList<String>();
        try (var connection = SERVER.connect(client)) {
            for (var number = 0; number < messages.size(); number++) {
                var message = messages.get(number);
                if (message.startsWith("'")) {
                    var id = 100 + number;
                    expected.add("" + id);
                    message = "{'jsonrpc':'2.0','id':" + id + "," + message + "}";
                }
                connection.receive(message.replace('\'', '"').getBytes(UTF_8));
            }
            connection.finish(Duration.ofMinutes(1));
        }
        var answered = client.messages().stream()
                .map(text -> TestSetup.object(text).path("id"))
                .filter(id -> !id.isMissingNode())
                .map(Object::toString);

        assertThat(answered).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Provide
    Arbitrary<List<String>> conversations() {
        return Arbitraries.oneOf(Arbitraries.of(REQUESTS), Arbitraries.of(OTHERS))
                .list()
                .ofMaxSize(25);
    }
}
