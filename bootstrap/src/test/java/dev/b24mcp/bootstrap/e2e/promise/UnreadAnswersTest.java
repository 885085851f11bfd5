package dev.b24mcp.bootstrap.e2e.promise;

import static dev.b24mcp.bootstrap.e2e.promise.RawClient.PING;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.UPGRADE;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.frame;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.post;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that ask for far more than the memory holds, and read none of it. */
@Timeout(120)
class UnreadAnswersTest {

    /** An answer has some five megabytes, of which three find room. */
    private static final String MEMORY = "-Xmx128m -XX:+ExitOnOutOfMemoryError";

    private static final int CALLS = 14;
    private static final int BATCH = 12;
    private static final String TOO_LARGE = "ANSWER_TOO_LARGE";
    /** Every message has it once. */
    private static final String MESSAGE = "\"jsonrpc\"";

    private static final String PROGRESS = ",\"_meta\":{\"progressToken\":1}";
    private static final String EVENTS = "Accept: application/json, text/event-stream\r\n";
    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":"
            + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";

    private final List<RawClient> clients = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // started before each test
    private SandboxPortal portal;

    @SuppressWarnings("NullAway.Init") // as above
    private HttpProgram program;

    @BeforeEach
    void start() throws Exception {
        portal = SandboxPortal.start(SandboxSettings.defaults()
                .withVolume(volume -> volume.withDeals(5_000))
                .withQuota(new Quota(1_000, 10_000)));
        program = HttpProgram.start(
                portal,
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        MEMORY,
                        "BITRIX_REQUESTS_PER_SECOND",
                        "1000",
                        "BITRIX_BURST",
                        "10000",
                        "SERVER_WRITE_TIMEOUT_SECONDS",
                        "600"));
    }

    @AfterEach
    void stop() throws Exception {
        for (var client : clients) {
            client.close();
        }
        program.close();
        portal.close();
    }

    @Test
    void onOneWebSocketAreAnsweredAllTheSame() throws Exception {
        var socket = connect(request("GET /mcp", UPGRADE, ""));
        socket.head();
        socket.send(frame(0x81, INITIALIZE.getBytes(UTF_8)));
        for (var id = 1; id <= CALLS; id++) {
            socket.send(frame(0x81, call(id, "").getBytes(UTF_8)));
        }
        untilThereIsNoRoom();

        assertThat(socket.count(MESSAGE, 1 + CALLS)).isEqualTo(1 + CALLS);
        untilThereIsRoom();
    }

    @Test
    void onTheTransportOf2024AreAnsweredAllTheSame() throws Exception {
        var stream = connect(request("GET /mcp/sse", "Accept: text/event-stream\r\n", ""));
        var address = stream.until("sessionId=") + stream.until("\n");
        var path = address.substring(address.indexOf("/mcp/messages")).strip();
        for (var id = 1; id <= CALLS; id++) {
            try (var talk = program.connect().send(request("POST " + path, "", call(id, "")))) {
                assertThat(talk.head()).startsWith("HTTP/1.1 202");
            }
        }
        untilThereIsNoRoom();

        // after the greeting
        assertThat(stream.count(MESSAGE, 1 + CALLS)).isEqualTo(1 + CALLS);
        untilThereIsRoom();
    }

    @Test
    void asEventsOfRequestsThatStandAloneLeaveRoomForOthers() throws Exception {
        for (var id = 1; id <= CALLS; id++) {
            connect(request("POST /mcp", EVENTS, call(id, PROGRESS)));
        }
        untilThereIsNoRoom();
        assertServes();
    }

    @Test
    void asAnswersToRequestsThatStandAloneLeaveRoomForOthers() throws Exception {
        for (var id = 1; id <= CALLS; id++) {
            connect(post(call(id, "")));
        }
        untilThereIsNoRoom();
        assertServes();
    }

    @Test
    void ofASessionLeaveRoomForOthers() throws Exception {
        var session = session();
        for (var id = 1; id <= CALLS; id++) {
            connect(request("POST /mcp", EVENTS + session, call(id, PROGRESS)));
        }
        untilThereIsNoRoom();
        assertServes();
    }

    @Test
    void thatAreResumedAgainAndAgainLeaveRoomForOthers() throws Exception {
        var session = session();
        try (var client = program.connect().send(request("POST /mcp", EVENTS + session, call(1, PROGRESS)))) {
            assertThat(client.rest()).contains("id: r1_0");
        }
        for (var count = 0; count < CALLS; count++) {
            connect(request("GET /mcp", "Accept: text/event-stream\r\nLast-Event-ID: r1_0\r\n" + session, ""));
        }
        untilThereIsNoRoom();
        assertServes();
    }

    @Test
    void ofOneBatchAreLeftOutWhereTheyDoNotFit() throws Exception {
        var batch = new ArrayList<String>();
        for (var id = 1; id <= BATCH; id++) {
            batch.add(call(id, ""));
        }
        try (var client = program.connect()
                .send(request(
                        "POST /mcp",
                        "Connection: close\r\nMCP-Protocol-Version: 2025-03-26\r\n",
                        "[" + String.join(",", batch) + "]"))) {
            var answers = client.rest();
            assertThat(answers.split(MESSAGE, -1)).hasSize(1 + BATCH);
            assertThat(answers.contains("\"isError\":false") && answers.contains(TOO_LARGE))
                    .as("some fit, and the others say why they do not")
                    .isTrue();
        }
        untilThereIsRoom();
    }

    private static String call(int id, String more) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"getDeals\","
                + "\"arguments\":{\"limit\":5000,\"select\":[\"*\"]}" + more + "}}";
    }

    private RawClient connect(String first) throws IOException {
        var client = program.connect().send(first);
        clients.add(client);
        return client;
    }

    private String session() throws IOException {
        try (var client = program.connect().send(request("POST /mcp", EVENTS, INITIALIZE))) {
            return "Mcp-Session-Id: " + client.head().replaceFirst("(?is).*mcp-session-id: (\\S+).*", "$1") + "\r\n";
        }
    }

    /** Others hear that the memory is taken, and not that the server is gone. */
    private void untilThereIsNoRoom() throws IOException {
        var answered = 0;
        while (!asks().startsWith("HTTP/1.1 429")) {
            // some of the unread answers are still being made, but before all of these
            assertThat(++answered).as("read while so many are not").isLessThan(2 * CALLS);
        }
    }

    private void untilThereIsRoom() throws IOException {
        while (!asks().startsWith("HTTP/1.1 200")) {
            // the last answers are still being read
        }
    }

    private String asks() throws IOException {
        try (var other = program.connect().send(request("POST /mcp", "Connection: close\r\n", call(1, "")))) {
            var head = other.head();
            assertThat(head).as("the server is there").startsWith("HTTP/1.1 ");
            return head;
        }
    }

    private void assertServes() throws IOException {
        try (var other = program.connect().send(post(PING))) {
            assertThat(other.head()).startsWith("HTTP/1.1 200");
        }
    }
}
