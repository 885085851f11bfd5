package dev.b24mcp.adapter.http;

import static dev.b24mcp.adapter.http.FakeEndpoint.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest extends HttpContract {

    @ParameterizedTest
    @CsvSource({
        "http://localhost, 200",
        "http://localhost:5173, 200",
        "https://127.0.0.1:8000, 200",
        "http://[::1]:8000, 200",
        "http://evil.example, 403",
        "http://localhost.evil.example, 403",
        "http://127.0.0.1.evil.example, 403",
        "http://localhost:80@evil.example, 403",
        "'http://localhost, http://evil.example', 403",
        "http://localhost http://evil.example, 403",
        "ftp://localhost, 403",
        "null, 403",
        "garbage, 403",
    })
    void letsPagesOfThisMachineInOnly(String origin, int status) throws Exception {
        assertThat(send(post("one").header("Origin", origin)).statusCode()).isEqualTo(status);
    }

    @Test
    void looksAtEveryOrigin() throws Exception {
        var response = send(post("one").header("Origin", "http://localhost").header("Origin", "http://evil.example"));
        assertThat(response.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:1, 200",
        "127.0.0.1, 200",
        "[::1]:1, 200",
        "evil.example, 403",
        "evil.example:80, 403",
        "localhost.evil.example, 403"
    })
    void mustBeCalledByTheNameOfThisMachine(String host, int status) throws Exception {
        try (var wire = wire().send("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/mcp/sse", "/healthz"})
    void guardsEveryPath(String path) throws Exception {
        var response =
                send(request(path).header("Accept", "text/event-stream").header("Origin", "http://evil.example"));
        assertThat(response.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Origin: http://evil.example, localhost", "X: y, evil.example"})
    void guardsTheWebSocket(String line, String host) throws Exception {
        try (var wire = wire().send("GET /mcp HTTP/1.1\r\nHost: " + host + "\r\n" + line + "\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void answersThePreflightOfABrowser() throws Exception {
        var response = send(request("/mcp")
                .header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type, mcp-param-region, x-other")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
        assertThat(header(response, "Access-Control-Allow-Methods")).isEqualTo("GET, POST, DELETE, OPTIONS");
        assertThat(header(response, "Access-Control-Allow-Headers"))
                .isEqualTo("Content-Type, Accept, Authorization, Mcp-Session-Id, MCP-Protocol-Version, Mcp-Method,"
                        + " Mcp-Name, Last-Event-ID, mcp-param-region");
    }

    @Test
    void refusesThePreflightOfAStranger() throws Exception {
        var response = send(
                request("/mcp").header("Origin", "http://evil.example").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void letsScriptsReadTheAnswer(boolean streamed) throws Exception {
        endpoint.onPost = (_, _, outbox) -> {
            if (streamed) {
                outbox.send(event("one"));
            }
            return Reply.accepted();
        };
        var response = send(post("one").header("Origin", "http://localhost:5173"));
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
        assertThat(header(response, "Access-Control-Expose-Headers")).isEqualTo("Mcp-Session-Id");
        assertThat(header(response, "Vary")).isEqualTo("Origin");
        assertThat(header(send(post("one")), "Access-Control-Allow-Origin")).isEmpty();
    }
}
