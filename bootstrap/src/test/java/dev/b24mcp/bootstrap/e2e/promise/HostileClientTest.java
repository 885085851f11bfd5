package dev.b24mcp.bootstrap.e2e.promise;

import static dev.b24mcp.bootstrap.e2e.promise.RawClient.PING;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.UPGRADE;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.frame;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.post;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken or hostile client loses its own connection and hurts nobody else. */
@Timeout(90)
class HostileClientTest {

    private static final String HEAD = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
            + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2049\r\n\r\n",
                "Content-Length: 99999999999\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n7D0\r\n",
                "Transfer-Encoding: chunked\r\n\r\nFFFFFF\r\n"
            })
    void refusesAMessageThatIsTooLarge(String framing) throws Exception {
        try (var program = HttpProgram.start(Map.of("SERVER_MAX_MESSAGE_BYTES", "2048"));
                var client = program.connect()
                        .send(HEAD + framing + "x".repeat(2000) + "\r\n7D0\r\n" + "x".repeat(2000) + "\r\n")) {
            assertThat(client.rest()).startsWith("HTTP/1.1 413").contains("2048");
            assertServes(program);
        }
    }

    @ParameterizedTest
    @CsvSource({"17, -32700", "100000, -32700", "10, -32601"})
    void refusesJsonThatIsTooDeep(int depth, int code) throws Exception {
        try (var program = HttpProgram.start(Map.of("SERVER_MAX_JSON_DEPTH", "16"));
                var client = program.connect()) {
            var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":{\"a\":" + "[".repeat(depth)
                    + "]".repeat(depth) + "}}";
            assertThat(client.send(post(body)).until("\"code\":" + code)).endsWith("\"code\":" + code);
            assertServes(program);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST /m", "POST /mcp HTTP/1.1\r\nHost: local", HEAD + "Content-Length: 9\r\n\r\n{\"a"})
    void closesAConnectionThatSendsNothingOrHalf(String beginning) throws Exception {
        try (var program = HttpProgram.start(
                        Map.of("SERVER_HEAD_TIMEOUT_SECONDS", "3", "SERVER_BODY_TIMEOUT_SECONDS", "3"));
                var client = program.connect().send(beginning)) {
            client.rest();
            assertServes(program);
        }
    }

    @Test
    void closesAConnectionThatIsIdle() throws Exception {
        try (var program = HttpProgram.start(Map.of("SERVER_IDLE_TIMEOUT_SECONDS", "1"));
                var client = program.connect().send(post(PING))) {
            assertThat(client.rest()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void cutsOffAClientThatDoesNotReadWhatItAskedFor() throws Exception {
        try (var program = HttpProgram.start(Map.of("SERVER_WRITE_TIMEOUT_SECONDS", "1"));
                var client = program.connect()) {
            var call = post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");
            assertThat(client.isCutOffAsking(call)).isTrue();
            assertServes(program);
            program.process().terminate();
            program.process().exitCode();
            assertThat(program.process().errors()).doesNotContain("Exception", "WARNING");
        }
    }

    @Test
    void unfinishedMessagesOnWebSocketsDoNotTakeTheMemory() throws Exception {
        var settings = Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m", "SERVER_MAX_MESSAGE_BYTES", "4194304");
        var sockets = new ArrayList<RawClient>();
        try (var program = HttpProgram.start(settings)) {
            for (var count = 0; count < 3; count++) {
                var socket = program.connect().send(request("GET /mcp", UPGRADE, ""));
                sockets.add(socket);
                assertThat(socket.head()).startsWith("HTTP/1.1 101");
                // no last fragment
                socket.send(frame(0x01, new byte[3_500_000]));
                if (count < 2) {
                    socket.send(frame(0x89, new byte[1]));
                    assertThat(socket.octet()).as("a pong: the fragment is in").isEqualTo(0x8A);
                }
            }
            assertThat(sockets.getLast().closeCode()).as("try again later").isEqualTo(1013);
            assertServes(program);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void oneAddressDoesNotTakeAllConnections() throws Exception {
        try (var program = HttpProgram.start(Map.of("SERVER_MAX_CONNECTIONS_PER_ADDRESS", "2"));
                var first = program.connect().send(post(PING))) {
            assertThat(first.head()).startsWith("HTTP/1.1 200");
            try (var second = program.connect().send(post(PING));
                    var third = program.connect().send(post(PING))) {
                assertThat(second.head()).startsWith("HTTP/1.1 200");
                assertThat(third.rest()).isEmpty();
            }
            untilServed(program);
        }
    }

    @Test
    void streamsDoNotTakeAllConnections() throws Exception {
        try (var program = HttpProgram.start(Map.of("SERVER_MAX_STREAMS", "1"));
                var first = stream(program)) {
            assertThat(first.head()).startsWith("HTTP/1.1 200");
            try (var second = stream(program);
                    var socket = program.connect().send(request("GET /mcp", UPGRADE, ""))) {
                assertThat(second.head()).startsWith("HTTP/1.1 429").contains("Retry-After: 1");
                assertThat(socket.head()).startsWith("HTTP/1.1 101");
                try (var sse = program.connect().send(request("GET /mcp/sse", "", ""))) {
                    assertThat(sse.head()).startsWith("HTTP/1.1 503").contains("Retry-After: 1");
                }
            }
            assertServes(program);
        }
    }

    @Test
    void namesTheMethodsOfEveryKnownPath() throws Exception {
        try (var program = HttpProgram.start(Map.of());
                var client = program.connect()) {
            for (var path : List.of(
                    "/mcp",
                    "/mcp/sse",
                    "/mcp/messages",
                    "/mcp/health",
                    "/mcp/index",
                    "/mcp/resource/query",
                    "/mcp/tool/call",
                    "/healthz",
                    "/readyz")) {
                assertThat(client.send(request("PATCH " + path, "", "")).until("}"))
                        .as(path)
                        .startsWith("HTTP/1.1 405")
                        .containsPattern("\r\nAllow: [A-Z, ]+\r\n");
            }
        }
    }

    @Test
    void closesTheConnectionWhenAsked() throws Exception {
        try (var program = HttpProgram.start(Map.of());
                var client = program.connect().send(request("POST /mcp", "Connection: close\r\n", PING))) {
            assertThat(client.rest()).startsWith("HTTP/1.1 200").endsWith("}");
        }
    }

    /** The stream of a session of its own. */
    private static RawClient stream(HttpProgram program) throws IOException {
        try (var client = program.connect()
                .send(request("POST /mcp", "Accept: application/json, text/event-stream\r\n", INITIALIZE))) {
            var session = client.head().replaceFirst("(?is).*mcp-session-id: (\\S+).*", "$1");
            return program.connect()
                    .send(request(
                            "GET /mcp",
                            "Accept: text/event-stream\r\nMCP-Protocol-Version: 2025-11-25\r\nMcp-Session-Id: "
                                    + session + "\r\n",
                            ""));
        }
    }

    private static void assertServes(HttpProgram program) throws IOException {
        try (var client = program.connect().send(post(PING))) {
            assertThat(client.head()).startsWith("HTTP/1.1 200");
        }
    }

    private static void untilServed(HttpProgram program) throws IOException {
        var answer = "";
        while (!answer.startsWith("HTTP/1.1 200")) {
            try (var client = program.connect().send(request("POST /mcp", "Connection: close\r\n", PING))) {
                answer = client.rest();
            }
        }
    }
}
