package dev.b24mcp.adapter.http;

import static dev.b24mcp.adapter.http.FakeEndpoint.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET, DELETE and the other methods of the MCP path. */
class StreamTest extends HttpContract {

    @Test
    void sendsTheHeadOfAStreamWithTheFirstSignOfLife() throws Exception {
        var headRead = new CountDownLatch(1);
        endpoint.onStream = (facts, _, outbox) -> {
            outbox.keepAlive();
            assertThat(headRead.await(20, TimeUnit.SECONDS)).isTrue();
            outbox.send(event("for " + facts.header("mcp-session-id").orElse("nobody")));
            return Reply.streamed();
        };
        var response = client.send(
                request("/mcp")
                        .header("Accept", "application/json, Text/Event-Stream;q=0.9")
                        .header("Mcp-Session-Id", "s-1")
                        .build(),
                BodyHandlers.ofLines());
        assertThat(header(response, "Content-Type")).isEqualTo("text/event-stream");
        headRead.countDown();
        assertThat(response.body()).containsExactly(": ", "", "event: message", "data: for s-1", "");
    }

    @ParameterizedTest
    @CsvSource({"NO_STREAM, 405", "NOT_FOUND, 404", "CONFLICT, 409", "REFUSED, 400", "BUSY, 429"})
    void refusesAStream(Reply.Kind kind, int status) throws Exception {
        endpoint.onStream = (_, _, _) -> Reply.of(kind, "why".getBytes(UTF_8));
        var response = send(request("/mcp").header("Accept", "text/event-stream"));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("why");
    }

    @Test
    void greetsWhoDoesNotTakeEvents() throws Exception {
        var response = send(request("/mcp").header("Accept", "application/json"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("handshake");
    }

    @Test
    void endsASession() throws Exception {
        assertThat(send(request("/mcp").header("Mcp-Session-Id", "s-1").DELETE())
                        .statusCode())
                .isEqualTo(200);
        var unknown = send(request("/mcp").DELETE());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo("no session");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PUT; /mcp; GET, POST, DELETE, OPTIONS",
                "HEAD; /mcp; GET, POST, DELETE, OPTIONS",
                "POST; /healthz; GET, OPTIONS",
                "POST; /mcp/sse; GET, OPTIONS",
                "GET; /mcp/messages; POST, OPTIONS"
            })
    void namesTheMethodsOfAKnownPath(String method, String path, String allowed) throws Exception {
        var response = send(request(path).method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD /mcp HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "HEAD /mcp HTTP/1.1\r\nHost: evil.example\r\n\r\n"
            })
    void whatFollowsAnAnswerToHeadIsNotTheNextAnswer(String head) throws Exception {
        try (var wire = wire().send(head + Wire.get("/healthz"))) {
            assertThat(wire.until("\r\n\r\n")).containsIgnoringCase("Connection: close");
            assertThat(wire.until("HTTP/1.1")).doesNotContain("HTTP/1.1");
        }
    }

    @Test
    void isAlive() throws Exception {
        var response = send(request("/healthz"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(send(request("/.well-known/oauth-protected-resource")).statusCode())
                .isEqualTo(404);
    }
}
