package dev.b24mcp.adapter.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Connection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RemoteServerTest {

    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\"}}";
    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"x\"}}";
    private static final String ANSWER = "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}";

    private final Heard heard = new Heard();

    @SuppressWarnings("NullAway.Init") // set before each test
    private ScriptedServer server;

    @SuppressWarnings("NullAway.Init") // set before each test
    private RemoteServer remote;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        server = new ScriptedServer();
        connect(Duration.ofSeconds(20));
    }

    private void connect(Duration patience) {
        remote = new RemoteServer(RemoteAddress.of(server.url()).orElseThrow(), patience);
        connection = remote.connect(heard);
    }

    @AfterEach
    void disconnect() {
        remote.close();
        server.close();
    }

    @Test
    void namesTheSessionAndItsRevisionOnceTheyAreAgreedOn() throws Exception {
        server.session("s1").json("POST", 200, ANSWER);
        say(INITIALIZE);
        assertThat(server.next("POST").headers()).doesNotContainKeys("mcp-session-id", "mcp-protocol-version");
        assertThat(heard.next()).contains("\"id\":0");
        say(CALL);
        var call = server.next("POST");
        assertThat(call.body()).isEqualTo(CALL);
        assertThat(call.headers())
                .containsEntry("mcp-session-id", "s1")
                .containsEntry("mcp-protocol-version", "2025-11-25")
                .doesNotContainKey("mcp-method");
        assertThat(heard.next()).isEqualTo(ANSWER);
    }

    @Test
    void repeatsTheBodyInTheHeadersOfTheEraWithoutSessions() throws Exception {
        server.json("POST", 200, ANSWER);
        say(
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/read\",\"params\":{\"uri\":\"crm://сделки\",\"_meta\":"
                        + "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}}");
        assertThat(server.next("POST").headers())
                .containsEntry("mcp-protocol-version", "2026-07-28")
                .containsEntry("mcp-method", "resources/read")
                .containsEntry("mcp-name", "=?base64?Y3JtOi8v0YHQtNC10LvQutC4?=");
        assertThat(heard.next()).isEqualTo(ANSWER);
    }

    @Test
    void repeatsArgumentsInHeadersWhenTheListOfToolsSaysSo() throws Exception {
        var meta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}";
        server.json(
                        "POST",
                        200,
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"tools\":[{\"name\":\"x\",\"inputSchema\":{\"properties\":"
                                + "{\"place\":{\"properties\":{\"region\":{\"x-mcp-header\":\"Region\"}}},"
                                + "\"count\":{\"x-mcp-header\":\"Count\"},\"other\":{}}}}]}}")
                .json("POST", 200, ANSWER);
        say("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" + meta + "}}");
        heard.next();
        server.next("POST");
        say("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"x\",\"arguments\":"
                + "{\"place\":{\"region\":\"Урал\"},\"other\":1}," + meta + "}}");
        assertThat(server.next("POST").headers())
                .containsEntry("mcp-name", "x")
                .containsEntry("mcp-param-region", "=?base64?0KPRgNCw0Ls=?=")
                .doesNotContainKeys("mcp-param-count", "mcp-param-other");
    }

    @Test
    void passesEventsOnAsTheyCome() throws Exception {
        server.openEvents("POST", "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\"}\n\n");
        say(CALL);
        assertThat(heard.next()).contains("progress");
    }

    @Test
    void comesBackForTheRestOfAStream() throws Exception {
        server.session("s1")
                .events("POST", "id: e1\nretry: 1\ndata:\n\n")
                .events("GET", "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\"}\n\n")
                .events("GET", "id: e2\ndata: " + ANSWER + "\n\n");
        say(INITIALIZE);
        heard.next();
        assertThat(heard.next()).contains("notifications/message");
        say(CALL);
        assertThat(heard.next()).isEqualTo(ANSWER);
        server.next("GET");
        assertThat(server.next("GET").headers())
                .containsEntry("last-event-id", "e1")
                .containsEntry("mcp-session-id", "s1");
    }

    @Test
    void listensAgainAfterTheLastEventItHeard() throws Exception {
        server.session("s1")
                .events("GET", "retry: 1\nid: e5\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"one\"}\n\n")
                .openEvents("GET", "data: {\"jsonrpc\":\"2.0\",\"method\":\"two\"}\n\n");
        say(INITIALIZE);
        heard.next();
        assertThat(heard.next()).contains("one");
        assertThat(heard.next()).contains("two");
        assertThat(server.next("GET").headers()).doesNotContainKey("last-event-id");
        assertThat(server.next("GET").headers()).containsEntry("last-event-id", "e5");
    }

    @Test
    void introducesTheClientAgainWhenTheServerHasForgottenTheSession() throws Exception {
        server.session("s1")
                .json(
                        "POST",
                        404,
                        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32001,\"message\":\"Session not found\"}}")
                .session("s2")
                .json("POST", 202, "")
                .json("POST", 200, ANSWER);
        say(INITIALIZE);
        heard.next();
        say(CALL);
        assertThat(heard.next()).isEqualTo(ANSWER);
        assertThat(server.next("POST").body()).isEqualTo(INITIALIZE);
        assertThat(server.next("POST").headers()).containsEntry("mcp-session-id", "s1");
        assertThat(server.next("POST").body()).isEqualTo(INITIALIZE);
        assertThat(server.next("POST").body()).contains("notifications/initialized");
        assertThat(server.next("POST").headers()).containsEntry("mcp-session-id", "s2");
        assertThat(heard.isEmpty()).isTrue();
    }

    @Test
    void keepsTheOrderOfMessagesThatFollowTheIntroduction() throws Exception {
        server.session("s1").json("POST", 202, "").json("POST", 200, ANSWER);
        say(INITIALIZE);
        say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        say(CALL);
        assertThat(server.next("POST").body()).contains("\"initialize\"");
        assertThat(server.next("POST").body()).contains("notifications/initialized");
        assertThat(server.next("POST").headers()).containsEntry("mcp-session-id", "s1");
    }

    @Test
    void putsAnAnswerThatSpansLinesOnOne() throws Exception {
        server.json("POST", 200, "{\"jsonrpc\":\"2.0\",\n\"id\":7,\r\n\"result\":{}}\n");
        say(CALL);
        assertThat(heard.next()).isEqualTo("{\"jsonrpc\":\"2.0\", \"id\":7,  \"result\":{}}");
    }

    @Test
    void addressesAnErrorThatNamesNoRequest() throws Exception {
        server.json("POST", 400, "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"no\"}}");
        say(CALL);
        assertThat(heard.next())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"no\"},\"id\":7}");
    }

    @Test
    void saysWhatAServerOfAnotherKindAnswered() throws Exception {
        server.json("POST", 502, "<html>");
        say(CALL);
        assertThat(heard.next()).contains("\"id\":7", "-32603", server.url() + "/mcp answered HTTP 502");
    }

    @Test
    void neverAnswersANotificationOrAResponse() throws Exception {
        server.json("POST", 400, "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"no\"}}")
                .json("POST", 500, "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32603,\"message\":\"no\"}}")
                .json("POST", 200, ANSWER);
        say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}");
        say("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        say(CALL);
        assertThat(heard.next()).isEqualTo(ANSWER);
    }

    @Test
    void doesNotWaitForAServerThatGivesNoSignOfLife() throws Exception {
        remote.close();
        connect(Duration.ofMillis(200));
        server.openEvents("POST", ": alive\n\n");
        say(CALL);
        assertThat(heard.next()).contains("\"id\":7", server.url() + "/mcp gave no sign of life", "MCP_PROXY_TIMEOUT");
    }

    @Test
    void answersEveryRequestOfABatchThatDidNotArrive() throws Exception {
        server.json("POST", 503, "");
        say("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\"},{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"b\"}]");
        assertThat(heard.next()).contains("\"id\":1", "503");
        assertThat(heard.next()).contains("\"id\":2", "503");
    }

    @Test
    void endsTheSessionWhenTheClientLeaves() throws Exception {
        server.session("s1");
        say(INITIALIZE);
        heard.next();
        connection.finish(Duration.ofSeconds(20));
        assertThat(server.next("DELETE").headers()).containsEntry("mcp-session-id", "s1");
    }

    private void say(String message) {
        connection.receive(message.getBytes(UTF_8));
    }
}
