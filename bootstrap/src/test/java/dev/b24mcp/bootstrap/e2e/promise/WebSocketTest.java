package dev.b24mcp.bootstrap.e2e.promise;

import static dev.b24mcp.bootstrap.e2e.promise.RawClient.PING;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.UPGRADE;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.frame;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.post;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.e2e.EndlessPortal;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** WebSocket: the path of POST, one text one message, and a connection that survives what a client does wrong. */
@Timeout(90)
class WebSocketTest {

    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
            + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Ear ear = new Ear();

    @AfterEach
    void closeClient() {
        client.shutdownNow();
    }

    @Test
    void isOnThePathOfPostWithOneMessageATextAndTheSubprotocolEchoed() throws Exception {
        try (var program = HttpProgram.start(Map.of());
                var http = program.connect().send(post(PING))) {
            assertThat(http.head()).startsWith("HTTP/1.1 200");
            var socket = ear.listenTo(client, program.webSocket());
            assertThat(program.webSocket().getPath()).isEqualTo("/mcp");
            assertThat(socket.getSubprotocol()).isEqualTo("mcp");
            socket.sendText(INITIALIZE, true).join();
            assertThat(ear.next()).contains("\"id\":1", "\"protocolVersion\":\"2025-11-25\"");
            socket.sendText(call(2), true).join();
            assertThat(ear.next()).contains("\"id\":2", "\"isError\":false", "crm/deals");
        }
    }

    @Test
    void answersBadJsonAndKeepsTheConnection() throws Exception {
        try (var program = HttpProgram.start(Map.of())) {
            var socket = ear.listenTo(client, program.webSocket());
            socket.sendText("{\"jsonrpc\":", true).join();
            assertThat(ear.next()).contains("-32700");
            socket.sendText(INITIALIZE, true).join();
            assertThat(ear.next()).contains("\"id\":1", "serverInfo");
        }
    }

    @Test
    void doesNotAnswerNotifications() throws Exception {
        try (var program = HttpProgram.start(Map.of())) {
            var socket = ear.listenTo(client, program.webSocket());
            socket.sendText(INITIALIZE, true).join();
            assertThat(ear.next()).contains("\"id\":1");
            for (var method : new String[] {"initialized", "cancelled", "nobody/knows"}) {
                socket.sendText("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/" + method + "\"}", true)
                        .join();
            }
            socket.sendText(PING.replace("\"id\":1", "\"id\":7"), true).join();
            assertThat(ear.next()).as("the first thing said after them").contains("\"id\":7", "\"result\":{}");
        }
    }

    @Test
    void answersSeveralRequestsAtOnce() throws Exception {
        try (var portal = new EndlessPortal();
                var program = HttpProgram.before(portal.address(), Map.of())) {
            var socket = ear.listenTo(client, program.webSocket());
            socket.sendText(INITIALIZE, true).join();
            assertThat(ear.next()).contains("\"id\":1");
            socket.sendText(call(2).replace("\"limit\":3", "\"limit\":500"), true)
                    .join();
            portal.awaitSlowPage();
            socket.sendText(PING.replace("\"id\":1", "\"id\":3"), true).join();
            assertThat(ear.next()).contains("\"id\":3");
            portal.release();
            assertThat(ear.next()).contains("\"id\":2", "\"isError\":false");
        }
    }

    @Test
    void toleratesAnOfferOfCompression() throws Exception {
        try (var program = HttpProgram.start(Map.of());
                var socket = program.connect()
                        .send(request(
                                "GET /mcp",
                                UPGRADE + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
                                        + "Sec-WebSocket-Protocol: chat, mcp\r\n",
                                ""))) {
            assertThat(socket.head())
                    .startsWith("HTTP/1.1 101")
                    .contains("Sec-WebSocket-Protocol: mcp\r\n")
                    .doesNotContain("Extensions");
            socket.send(frame(0x81, INITIALIZE.getBytes(UTF_8)));
            assertThat(socket.until("serverInfo")).contains("\"id\":1");
        }
    }

    @Test
    void refusesAMessageThatIsTooLarge() throws Exception {
        try (var program = HttpProgram.start(Map.of("SERVER_MAX_MESSAGE_BYTES", "2048"))) {
            var socket = ear.listenTo(client, program.webSocket());
            socket.sendText("x".repeat(2048), true).join();
            assertThat(ear.next()).contains("-32700");
            socket.sendText("x".repeat(2049), true).join();
            assertThat(ear.next()).isEqualTo("closed 1009");
        }
    }

    @Test
    void pingsASilentClientAndDropsADeadOne() throws Exception {
        try (var program = HttpProgram.start(Map.of("SERVER_KEEP_ALIVE_SECONDS", "1"));
                var dead = program.connect().send(request("GET /mcp", UPGRADE, ""))) {
            var socket = ear.listenTo(client, program.webSocket());
            assertThat(dead.head()).startsWith("HTTP/1.1 101");
            assertThat(dead.octet()).as("a ping").isEqualTo(0x89);
            dead.rest();
            // as silent, but its pongs are there
            socket.sendText(INITIALIZE, true).join();
            assertThat(ear.next()).contains("\"id\":1");
        }
    }

    @Test
    void saysGoodbyeWhenTheServerStops() throws Exception {
        try (var program = HttpProgram.start(Map.of())) {
            ear.listenTo(client, program.webSocket());
            program.process().terminate();
            assertThat(ear.next()).isEqualTo("closed 1001");
            assertThat(program.process().exitCode()).isEqualTo(143);
        }
    }

    private static String call(int id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\"getDeals\",\"arguments\":{\"limit\":3}}}";
    }
}
