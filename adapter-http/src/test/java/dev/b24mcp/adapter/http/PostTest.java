package dev.b24mcp.adapter.http;

import static dev.b24mcp.adapter.http.FakeEndpoint.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest extends HttpContract {

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, 200",
        "REFUSED, 400",
        "NOT_FOUND, 404",
        "NO_STREAM, 405",
        "CONFLICT, 409",
        "BUSY, 429",
        "TOO_LARGE, 413"
    })
    void putsTheKindOfReplyIntoTheStatus(Reply.Kind kind, int status) throws Exception {
        endpoint.onPost = (_, message, _) -> Reply.of(kind, message.getBytes(UTF_8));
        var response = send(post("привет"));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("привет");
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(header(response, "Retry-After")).isEqualTo(kind == Reply.Kind.BUSY ? "1" : "");
        assertThat(header(response, "Allow")).isEqualTo(kind == Reply.Kind.NO_STREAM ? "POST, DELETE, OPTIONS" : "");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, 202, ''", "ENDED, 200, ''", "STREAMED, 200, text/event-stream"})
    void hasNoBodyWhereThereIsNoMessage(Reply.Kind kind, int status, String type) throws Exception {
        endpoint.onPost = (_, _, _) -> Reply.of(kind);
        var response = send(post("anything"));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "Content-Type")).isEqualTo(type);
    }

    @Test
    void namesTheSession() throws Exception {
        endpoint.onPost = (_, message, _) ->
                new Reply(Reply.Kind.ANSWERED, Optional.of(message.getBytes(UTF_8)), Optional.of("s-1"));
        assertThat(header(send(post("anything")), "mcp-session-id")).isEqualTo("s-1");
    }

    @Test
    void handsTheProtocolHeadersOverAndNoOthers() throws Exception {
        endpoint.onPost =
                (facts, _, _) -> Reply.answered((facts.caller() + new TreeMap<>(facts.headers())).getBytes(UTF_8));
        var response = send(post("anything")
                .header("MCP-Protocol-Version", "2025-11-25")
                .header("Mcp-Param-Region", "north")
                .header("Mcp-Param-Region", "south")
                .header("Last-Event-ID", "7")
                .header("Authorization", "secret"));
        assertThat(response.body())
                .isEqualTo("local{last-event-id=7, mcp-param-region=north, south, mcp-protocol-version=2025-11-25}");
    }

    @Test
    void tellsOneConnectionFromAnother() throws Exception {
        endpoint.onPost = (facts, _, _) -> Reply.answered(("<" + facts.conversation() + ">").getBytes(UTF_8));
        try (var one = wire();
                var other = wire()) {
            var first = one.send(Wire.post("anything")).until(">");

            assertThat(first).doesNotContain("<>");
            assertThat(one.send(Wire.post("anything")).until(">")).endsWith(told(first));
            assertThat(other.send(Wire.post("anything")).until(">")).doesNotEndWith(told(first));
        }
    }

    private static String told(String answer) {
        return answer.substring(answer.indexOf('<'));
    }

    @Test
    void streamsFromTheFirstEventOn() throws Exception {
        var read = new CountDownLatch(1);
        endpoint.onPost = (_, _, outbox) -> {
            outbox.send(new Event(new byte[0], Optional.of("e1"), Optional.of(Duration.ofMillis(500))));
            outbox.send(new Event("one".getBytes(UTF_8), Optional.of("e2"), Optional.empty()));
            outbox.keepAlive();
            assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
            return Reply.answered("last".getBytes(UTF_8));
        };
        var response = client.send(post("anything").build(), BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("text/event-stream");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache, no-transform");
        assertThat(header(response, "X-Accel-Buffering")).isEqualTo("no");
        var lines = response.body().iterator();
        // these are here although the answer is not
        for (var line :
                List.of("id: e1", "retry: 500", "data: ", "", "id: e2", "event: message", "data: one", "", ": ", "")) {
            assertThat(lines.next()).isEqualTo(line);
        }
        read.countDown();
        assertThat(lines).toIterable().containsExactly("event: message", "data: last", "");
    }

    @Test
    void endsAStreamAndItsConnectionWhenAllIsSaid() throws Exception {
        endpoint.onPost = (_, _, outbox) -> {
            outbox.send(event("one"));
            return Reply.streamed();
        };
        try (var wire = wire().send(Wire.post("anything"))) {
            assertThat(wire.rest()).contains("Connection: close").endsWith("data: one\n\n\r\n0\r\n\r\n");
        }
        assertThat(endpoint.isQuiet()).isTrue();
    }

    @Test
    void hangsUpAlthoughTheAnswerIsNotOut() throws Exception {
        var hungUp = new CountDownLatch(1);
        endpoint.onPost = (_, _, outbox) -> {
            outbox.send(event("one"));
            outbox.hangUp();
            assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
            endpoint.note("sent " + outbox.send(event("two")) + outbox.keepAlive());
            return Reply.answered("last".getBytes(UTF_8));
        };
        try (var wire = wire().send(Wire.post("anything"))) {
            assertThat(wire.rest()).endsWith("data: one\n\n\r\n0\r\n\r\n");
        }
        hungUp.countDown();
        assertThat(endpoint.next()).isEqualTo("sent falsefalse");
        assertThat(endpoint.isQuiet()).isTrue();
    }

    @Test
    void anInterruptedSenderDoesNotCloseTheStream() throws Exception {
        endpoint.onPost = (_, _, outbox) -> {
            Thread.currentThread().interrupt();
            var sent = outbox.send(event("one"));
            endpoint.note(sent + " " + Thread.currentThread().isInterrupted());
            return Reply.answered("last".getBytes(UTF_8));
        };
        assertThat(send(post("anything")).body()).endsWith("data: last\n\n");
        assertThat(endpoint.next()).isEqualTo("true true");
    }

    @Test
    void anInterruptLeftOverDoesNotCloseTheConnection() throws Exception {
        endpoint.onPost = (_, message, _) -> {
            Thread.currentThread().interrupt();
            return Reply.answered(message.getBytes(UTF_8));
        };
        assertThat(send(post("one")).body()).isEqualTo("one");
    }

    @Test
    void refusesABodyOverTheLimitAndSaysSo() throws Exception {
        assertThat(send(post("x".repeat(BODY_LIMIT))).statusCode()).isEqualTo(200);
        var response = send(post("x".repeat(BODY_LIMIT + 1)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("at most " + BODY_LIMIT);
    }

    @Test
    void refusesAnEndlessBody() throws Exception {
        var chunks = IntStream.range(0, 50)
                .mapToObj(_ -> "x".repeat(100).getBytes(UTF_8))
                .toList();
        var response = send(
                request("/mcp").header("Content-Type", "application/json").POST(BodyPublishers.ofByteArrays(chunks)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("at most " + BODY_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {3 * BODY_LIMIT, 1_000_000_000})
    void refusesABodyThatIsAnnouncedAsFarTooLarge(int length) throws Exception {
        try (var wire = wire().send("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + length + "\r\n\r\nx")) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 413").contains("at most " + BODY_LIMIT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""})
    void takesJsonOnly(String type) throws Exception {
        var request = request("/mcp").POST(BodyPublishers.ofString("one"));
        var response = send(type.isEmpty() ? request : request.header("Content-Type", type));
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).startsWith("{\"error\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON", "application/json ;x=\"y\""})
    void takesJsonHoweverItIsWritten(String type) throws Exception {
        assertThat(send(request("/mcp").header("Content-Type", type).POST(BodyPublishers.ofString("one")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsTheConnectionForTheNextRequest() throws Exception {
        try (var wire = wire()) {
            for (var message : List.of("one", "two", "three")) {
                assertThat(wire.send(Wire.post(message)).until(message)).startsWith("HTTP/1.1 200");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "Close", "foo, CLOSE"})
    void closesTheConnectionWhenAsked(String value) throws Exception {
        try (var wire = wire().send(Wire.post("one", "Connection: " + value + "\r\n"))) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 200").endsWith("one");
        }
    }

    @Test
    void answersManyAtOnce() {
        var barrier = new CyclicBarrier(32);
        endpoint.onPost = (_, message, _) -> {
            barrier.await(20, TimeUnit.SECONDS);
            return Reply.answered(message.getBytes(UTF_8));
        };
        var answers = IntStream.range(0, 32)
                .mapToObj(number -> client.sendAsync(post("n" + number).build(), BodyHandlers.ofString()))
                .toList();
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.get(30, TimeUnit.SECONDS).statusCode())
                                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G{}T /mcp HTTP/1.1\r\nHost: localhost\r\n\r\n", "{} / HTTP/1.1\r\n\r\n"})
    void refusesWhatIsNoRequestAtAll(String bytes) throws Exception {
        try (var wire = wire().send(bytes)) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void refusesWhatIsNoRequestAfterOneThatWas() throws Exception {
        try (var wire = wire().send(Wire.post("one"))) {
            wire.until("one");
            assertThat(wire.send("G{}T /mcp HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .rest())
                    .contains("HTTP/1.1 400 ");
        }
    }
}
