package dev.b24mcp.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A call that nobody wants any more stops reading the portal, in a real process. Until then its client hears how far it is. */
@Timeout(60)
class CancelledCallTest {

    private static final String CALL =
            "\"tools/call\",\"params\":{\"name\":\"getDeals\",\"arguments\":{\"limit\":5000},"
                    + "\"_meta\":{\"progressToken\":\"p\"";

    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":"
            + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}}";
    private static final String CANCELLED =
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}";

    /** For the fields of deals, their funnels, stages and currencies. */
    private static final int QUESTIONS = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private EndlessPortal portal;

    @BeforeEach
    void openPortal() throws Exception {
        portal = new EndlessPortal();
    }

    @AfterEach
    void closePortal() {
        portal.close();
    }

    @Test
    void aClientThatLeavesCallsItsRequestOff() throws Exception {
        try (var program = start("http", portal.address())) {
            var url = URI.create(program.address());
            try (var socket = new Socket(url.getHost(), url.getPort())) {
                socket.getOutputStream().write(request());
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                assertThat(nextProgress(lines)).contains("\"progress\":50", "\"total\":5000");
                portal.awaitSlowPage();
            }
            // the program ends only after its calls have: one that still read pages would have asked for the next by
            // then
            portal.release();
            program.terminate();
            program.exitCode();
            assertThat(portal.requests()).isEqualTo(2);
        }
    }

    @Test
    void aClientOnAConnectionSaysThatItNoLongerWantsTheAnswer() throws Exception {
        try (var program = start("stdio", portal.address())) {
            program.say(INITIALIZE);
            program.hear();
            program.say("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + CALL + "}}}");
            assertThat(program.hear()).contains("\"progress\":50", "\"total\":5000");
            portal.awaitSlowPage();
            program.say(CANCELLED);
            program.say("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}");
            assertThat(program.hear()).contains("\"id\":2");
            portal.release();
            assertThat(program.hangUp()).as("said after the end of the call").isEmpty();
            assertThat(program.exitCode()).isZero();
            assertThat(portal.requests()).isEqualTo(2);
        }
    }

    /** Its fields and dictionaries are asked for on threads of their own. */
    @Test
    void aCallThatIsCalledOffLeavesNoConnectionToASilentPortal() throws Exception {
        try (var silent = new ServerSocket(0, QUESTIONS, InetAddress.getLoopbackAddress());
                var program = start("stdio", "http://127.0.0.1:" + silent.getLocalPort() + "/rest")) {
            program.say(INITIALIZE);
            program.hear();
            program.say("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + CALL + "}}}");
            var connections = new ArrayList<Socket>();
            while (connections.size() < QUESTIONS) {
                connections.add(silent.accept());
            }
            program.say(CANCELLED);
            for (var connection : connections) {
                assertThat(connection.getInputStream().readAllBytes()).isNotEmpty();
                connection.close();
            }
        }
    }

    private static String nextProgress(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    private static byte[] request() {
        var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + CALL
                + ",\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}";
        var head = """
                POST /mcp HTTP/1.1
                Host: localhost
                Content-Type: application/json
                MCP-Protocol-Version: 2026-07-28
                Mcp-Method: tools/call
                Mcp-Name: getDeals
                Content-Length: %d

                """.formatted(body.length()).replace("\n", "\r\n");
        return (head + body).getBytes(UTF_8);
    }

    private Program start(String command, String portalAddress) throws Exception {
        return Program.start(
                folder,
                Map.of(
                        "BITRIX_BASE_URL", portalAddress,
                        "BITRIX_TOKEN", "1/invented0secret",
                        "BITRIX_TIMEOUT_SECONDS", "300",
                        "SERVER_PORT", "0"),
                command);
    }
}
