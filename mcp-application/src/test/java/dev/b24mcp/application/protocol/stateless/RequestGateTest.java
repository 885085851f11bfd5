package dev.b24mcp.application.protocol.stateless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.TestSetup;
import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolDefinition;
import dev.b24mcp.domain.tool.ToolHints;
import dev.b24mcp.domain.tool.ToolOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of the checks: a request that breaks several rules is told of the first. */
class RequestGateTest {

    private static final String VERSION = "mcp-protocol-version";
    private static final String METHOD = "mcp-method";
    private static final String NAME = "mcp-name";
    private static final String REGION = "mcp-param-region";

    private final RequestGate gate =
            new RequestGate(Set.of("tools/call", "tools/list"), new HeaderCheck(List.of(new Regional())));
    private final Map<String, String> headers = new HashMap<>();

    @Test
    void asksForTheMetadataBeforeAnyHeader() {
        assertThat(refusal(TestSetup.request("{'jsonrpc':'2.0','id':1,'method':'x','params':{'_meta':{}}}")))
                .isEqualTo(-32602);
        assertThat(refusal(TestSetup.request("""
                {'jsonrpc':'2.0','id':1,'method':'x','params':{'_meta':{
                'io.modelcontextprotocol/protocolVersion':'2026-07-28'}}}"""))).isEqualTo(-32602);
    }

    @Test
    void comparesTheVersionBeforeItAsksWhetherItIsServed() {
        var future = TestSetup.request("""
                {'jsonrpc':'2.0','id':1,'method':'x','params':{'_meta':{
                'io.modelcontextprotocol/protocolVersion':'v999.0.0',
                'io.modelcontextprotocol/clientCapabilities':{}}}}""");

        assertThat(refusal(future)).as("no header").isEqualTo(-32020);
        headers.put(VERSION, "2026-07-28");
        assertThat(refusal(future)).as("another header").isEqualTo(-32020);
        headers.put(VERSION, "v999.0.0");
        assertThat(refusal(future)).as("the same header").isEqualTo(-32022);
    }

    @Test
    void comparesTheMethodBeforeItAsksWhetherThereIsOne() {
        var unknown = TestSetup.stateless("tools/none", "");
        headers.put(VERSION, "2026-07-28");

        assertThat(refusal(unknown)).as("no header").isEqualTo(-32020);
        headers.put(METHOD, "Tools/none");
        assertThat(refusal(unknown)).as("another header").isEqualTo(-32020);
        headers.put(METHOD, " tools/none ");
        assertThat(refusal(unknown)).as("the same header").isEqualTo(-32601);
    }

    @Test
    void comparesTheNameAndThenTheArguments() {
        var call = TestSetup.stateless("tools/call", "'name':'regional','arguments':{'region':'север'},");
        headers.put(VERSION, "2026-07-28");
        headers.put(METHOD, "tools/call");

        assertThat(refusal(call)).as("no name").isEqualTo(-32020);
        headers.put(NAME, "=?base64?cmVnaW9uYWw=?=");
        assertThat(refusal(call)).as("no argument").isEqualTo(-32020);
        headers.put(REGION, "юг");
        assertThat(refusal(call)).as("not a header's text").isEqualTo(-32020);
        headers.put(REGION, "=?base64?0Y7Qsw==?=");
        assertThat(refusal(call)).as("another argument").isEqualTo(-32020);
        headers.put(REGION, "=?base64?0YHQtdCy0LXRgA==?=");
        assertThat(refusal(call)).as("all as it should be").isZero();
    }

    @Test
    void hasNoHeaderForAnArgumentThatIsNotThere() {
        headers.putAll(Map.of(VERSION, "2026-07-28", METHOD, "tools/call", NAME, "regional"));
        var without = TestSetup.stateless("tools/call", "'name':'regional','arguments':{'region':null},");

        assertThat(refusal(without)).isZero();
        headers.put(REGION, "x");
        assertThat(refusal(without)).isEqualTo(-32020);
    }

    @Test
    void asksAConnectionForNoHeaders() throws RefusedRequestException {
        var meta = gate.pass(TestSetup.stateless("tools/list", ""), Optional.empty());

        assertThat(meta.version()).isEqualTo("2026-07-28");
    }

    /** The code; 0 when it is let in. */
    private int refusal(Request request) {
        try {
            gate.pass(request, Optional.of(TransportFacts.local(headers)));
            return 0;
        } catch (RefusedRequestException refused) {
            return refused.error().code().code();
        }
    }

    private static final class Regional implements Tool {
        @Override
        public ToolDefinition definition() {
            return new ToolDefinition(
                    "regional",
                    "",
                    "",
                    ToolHints.READS_OUTSIDE,
                    TestSetup.JSON.plain(
                            TestSetup.object("{'properties':{'region':{'type':'string','x-mcp-header':'Region'}}}")),
                    Map.of());
        }

        @Override
        public ToolOutcome call(ToolCall call) {
            return ToolOutcome.Answered.text("");
        }
    }
}
