package dev.b24mcp.adapter.http;

import static dev.b24mcp.adapter.http.FakeEndpoint.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SseRouteTest extends HttpContract {

    SseRouteTest() {
        super(settings(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(100)));
    }

    @Test
    void saysWhereToTalkAndAnswersOnTheStream() throws Exception {
        try (var wire = wire().send(Wire.get("/mcp/sse"))) {
            assertThat(wire.until("\n\n"))
                    .contains("Content-Type: text/event-stream")
                    .endsWith("event: endpoint\ndata: /mcp/messages?sessionId=id-1\n\n");
            var response = send(talk("id-1", "one"));
            assertThat(response.statusCode()).isEqualTo(202);
            assertThat(response.body()).isEqualTo("Accepted");
            assertThat(endpoint.next()).isEqualTo("received one");
            assertThat(wire.until("data: one\n\n")).contains("event: message\n");
            endpoint.connection().send(event("unasked"));
            assertThat(wire.until("data: unasked\n\n")).contains("event: message\n");
            assertThat(wire.until(": \n\n")).endsWith(": \n\n");
        }
        assertThat(endpoint.next()).isEqualTo("closed");
    }

    @Test
    void keepsTheStreamWhenToldToHangUp() throws Exception {
        try (var wire = wire().send(Wire.get("/mcp/sse"))) {
            wire.until("\n\n");
            var outbox = endpoint.connection();
            outbox.hangUp();
            outbox.send(event("still here"));
            assertThat(wire.until("data: still here\n\n")).endsWith("data: still here\n\n");
        }
    }

    @Test
    void knowsNobodyWhoDoesNotListen() throws Exception {
        assertThat(send(talk("id-1", "one")).statusCode()).isEqualTo(404);
        try (var wire = wire().send(Wire.get("/mcp/sse"))) {
            wire.until("\n\n");
            assertThat(send(talk("id-2", "one")).statusCode()).isEqualTo(404);
        }
        assertThat(endpoint.next()).isEqualTo("closed");
        assertThat(send(talk("id-1", "one")).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAMessageThatIsTooLarge() throws Exception {
        try (var wire = wire().send(Wire.get("/mcp/sse"))) {
            wire.until("\n\n");
            assertThat(send(talk("id-1", "x".repeat(BODY_LIMIT + 1))).statusCode())
                    .isEqualTo(413);
            assertThat(endpoint.next()).isEqualTo("too large for " + BODY_LIMIT);
        }
    }

    @Test
    void takesJsonOnly() throws Exception {
        try (var wire = wire().send(Wire.get("/mcp/sse"))) {
            wire.until("\n\n");
            var typed = request("/mcp/messages?sessionId=id-1").POST(BodyPublishers.ofString("one"));
            assertThat(send(typed).statusCode()).isEqualTo(415);
        }
    }

    @Test
    void hasRoomForSoMany() throws Exception {
        try (var first = wire().send(Wire.get("/mcp/sse"));
                var second = wire().send(Wire.get("/mcp/sse"))) {
            first.until("\n\n");
            second.until("\n\n");
            try (var third = wire().send(Wire.get("/mcp/sse"))) {
                assertThat(third.until("}")).startsWith("HTTP/1.1 503").contains("Retry-After: 1");
            }
        }
        assertThat(endpoint.next()).isEqualTo("closed");
    }

    @Test
    void tellsWhoIsHereAndWhatTheCallerGetsElsewhere() throws Exception {
        try (var wire = wire().send(Wire.get("/mcp/sse"))) {
            assertThat(wire.until("data: greeting\n\n")).contains("event: message\n");
            plain.tell("{\"method\":\"tools/call\"}");
            assertThat(wire.until("tools/call\"}\n\n")).contains("event: message\n");
        }
        assertThat(endpoint.next()).isEqualTo("closed");
        assertThat(plain.listeners).isEmpty();
    }

    @Test
    void dropsWhoeverDoesNotKeepUp() throws Exception {
        try (var slow = wire().send(Wire.get("/mcp/sse"))) {
            slow.until("data: greeting\n\n");
            var large = "x".repeat(1_000_000);
            // the teller is never kept waiting: it is through at once although nobody reads
            for (var count = 0; count <= Backlog.MOST_MESSAGES * 2; count++) {
                plain.tell(large);
            }
            assertThat(endpoint.next()).isEqualTo("closed");
            assertThat(plain.listeners).isEmpty();
        }
    }

    private HttpRequest.Builder talk(String id, String message) {
        return request("/mcp/messages?sessionId=" + id)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message));
    }
}
