package dev.b24mcp.bootstrap.e2e.promise;

import static dev.b24mcp.bootstrap.e2e.promise.RawClient.post;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.e2e.EndlessPortal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stop ends streams at once and lets requests under way finish. */
@Timeout(60)
class ShutdownTest {

    @Test
    void endsStreamsFirstAndFinishesRequestsUnderWay() throws Exception {
        try (var portal = new EndlessPortal();
                var program = HttpProgram.before(portal.address(), Map.of("SERVER_SHUTDOWN_SECONDS", "60"));
                var stream = program.connect().send(request("GET /mcp/sse", "", ""));
                var call = program.connect()
                        .send(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                                + "{\"name\":\"getDeals\",\"arguments\":{\"limit\":150}}}"))) {
            assertThat(stream.until("event: endpoint")).startsWith("HTTP/1.1 200");
            portal.awaitSlowPage();
            program.process().terminate();
            assertThat(stream.rest()).endsWith("0\r\n\r\n");
            // the call waits for the portal still
            portal.release();
            assertThat(call.rest()).startsWith("HTTP/1.1 200").contains("\"isError\":false");
            assertThat(program.process().exitCode()).isEqualTo(143);
        }
    }
}
