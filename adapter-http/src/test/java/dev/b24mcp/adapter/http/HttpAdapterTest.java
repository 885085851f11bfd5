package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAdapterTest {

    private static final int BODY_LIMIT = 1_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpAdapter adapter = start(new Echo());

    private static HttpAdapter start(McpEndpoint endpoint) {
        return HttpAdapter.start(endpoint, new HttpSettings("127.0.0.1", 0, BODY_LIMIT, Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() {
        adapter.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({"answer, 200, answer", "accept, 202, ''", "refuse, 400, refuse", "'привет', 200, 'привет'"})
    void putsTheKindOfReplyIntoTheStatus(String message, int status, String body) throws Exception {
        var response = post(message);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(body);
        assertThat(response.headers().firstValue("Content-Type").isPresent()).isEqualTo(!body.isEmpty());
    }

    @Test
    void handsTheProtocolHeaderOver() throws Exception {
        var response =
                send(post("version", BodyPublishers.ofString("version")).header("mcp-protocol-version", "2025-11-25"));
        assertThat(response.body()).isEqualTo("2025-11-25");
    }

    @Test
    void refusesABodyOverTheLimitAndSaysSo() throws Exception {
        assertThat(post("x".repeat(BODY_LIMIT)).statusCode()).isEqualTo(200);
        var response = post("x".repeat(BODY_LIMIT + 1));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("at most " + BODY_LIMIT);
    }

    @Test
    void refusesAnEndlessBody() throws Exception {
        var chunks = List.of(
                "x".repeat(BODY_LIMIT).getBytes(UTF_8), "x".repeat(BODY_LIMIT).getBytes(UTF_8));
        assertThat(send(post("chunked", BodyPublishers.ofByteArrays(chunks))).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", ""})
    void takesJsonOnly(String type) throws Exception {
        var request = HttpRequest.newBuilder(adapter.url()).POST(BodyPublishers.ofString("answer"));
        var typed = type.isEmpty() ? request : request.header("Content-Type", type);
        assertThat(send(typed).statusCode()).isEqualTo(415);
    }

    @Test
    void takesJsonWithACharset() throws Exception {
        var request = HttpRequest.newBuilder(adapter.url())
                .POST(BodyPublishers.ofString("answer"))
                .header("Content-Type", "application/json; charset=utf-8");
        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, /mcp, POST", "DELETE, /mcp, POST", "PUT, /mcp, POST", "POST, /healthz, GET"})
    void namesTheMethodsOfAKnownPath(String method, String path, String allowed) throws Exception {
        var response = send(HttpRequest.newBuilder(adapter.url().resolve(path))
                .header("Accept", "text/event-stream")
                .method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
    }

    @Test
    void isAlive() throws Exception {
        var response = send(HttpRequest.newBuilder(adapter.url().resolve("/healthz")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(send(HttpRequest.newBuilder(adapter.url().resolve("/.well-known/oauth-protected-resource")))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost, 200",
        "http://localhost:5173, 200",
        "http://127.0.0.1:8000, 200",
        "http://[::1]:8000, 200",
        "http://evil.example, 403",
        "http://localhost.evil.example, 403",
        "http://127.0.0.1.evil.example, 403",
        "null, 403",
        "garbage, 403",
    })
    void letsPagesOfThisMachineInOnly(String origin, int status) throws Exception {
        assertThat(send(post("answer", BodyPublishers.ofString("answer")).header("Origin", origin))
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"localhost:1, 200", "127.0.0.1, 200", "[::1]:1, 200", "evil.example, 403", "evil.example:80, 403"})
    void mustBeCalledByTheNameOfThisMachine(String host, int status) throws IOException {
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void closesTheConnectionWhenAsked() throws IOException {
        // the read ends only when the server closes
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .endsWith("{\"status\":\"ok\"}");
    }

    @Test
    void answersManyAtOnce() {
        var barrier = new CyclicBarrier(32);
        var together = start(_ -> new Echo.Talk(TransportFacts.NONE) {
            @Override
            public Exchange read(byte[] message) {
                return () -> {
                    await(barrier);
                    return Reply.answered(message);
                };
            }
        });
        try (together) {
            var answers = IntStream.range(0, 32)
                    .mapToObj(number -> client.sendAsync(
                            HttpRequest.newBuilder(together.url())
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("n" + number))
                                    .build(),
                            BodyHandlers.ofString()))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(
                                    answer.get(30, TimeUnit.SECONDS).statusCode())
                            .isEqualTo(200));
        }
    }

    @Test
    void saysWhenTheAddressIsTaken() {
        var taken = new HttpSettings("127.0.0.1", adapter.port(), BODY_LIMIT, Duration.ZERO);
        assertThatThrownBy(() -> HttpAdapter.start(new Echo(), taken))
                .isInstanceOf(CannotListenException.class)
                .hasMessageContaining(String.valueOf(adapter.port()));
    }

    private HttpResponse<String> post(String message) throws Exception {
        return send(post(message, BodyPublishers.ofString(message)));
    }

    private HttpRequest.Builder post(String name, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(adapter.url() + "?" + name.length()))
                .header("Content-Type", "application/json")
                .POST(body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), adapter.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException("the requests were not answered side by side", failed);
        }
    }
}
