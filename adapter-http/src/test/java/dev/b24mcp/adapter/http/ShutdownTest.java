package dev.b24mcp.adapter.http;

import static dev.b24mcp.adapter.http.FakeEndpoint.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.application.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The grace is twenty seconds: whatever waits for it is over the time of these tests. */
@Timeout(15)
class ShutdownTest extends HttpContract {

    private final CountDownLatch finish = new CountDownLatch(1);

    @Test
    void endsStreamsAtOnce() throws Exception {
        endpoint.onStream = (_, _, outbox) -> {
            outbox.send(event("one"));
            assertThat(finish.await(20, TimeUnit.SECONDS)).isTrue();
            return Reply.streamed();
        };
        try (var stream = wire().send(Wire.get("/mcp"));
                var old = wire().send(Wire.get("/mcp/sse"));
                var idle = wire().send(Wire.post("one"))) {
            stream.until("data: one\n\n");
            old.until("sessionId=id-1\n\n");
            idle.until("one");
            var closing = closing();
            assertThat(stream.rest()).endsWith("0\r\n\r\n");
            assertThat(old.rest()).endsWith("0\r\n\r\n");
            assertThat(idle.rest()).isEmpty();
            assertThat(endpoint.next()).isIn("abandoned", "closed");
            assertThat(endpoint.next()).isIn("abandoned", "closed");
            finish.countDown();
            closing.join();
        }
    }

    @Test
    void saysGoodbyeToWebSockets() throws Exception {
        var code = new CompletableFuture<Integer>();
        client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + adapter.port() + "/mcp"), new WebSocket.Listener() {
                    @Override
                    @SuppressWarnings("NullAway") // null is how the JDK says that nothing is left to do
                    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        code.complete(status);
                        return null;
                    }
                })
                .join();
        adapter.close();
        assertThat(code.get(10, TimeUnit.SECONDS)).isEqualTo(1001);
        assertThat(endpoint.next()).isEqualTo("closed");
    }

    @Test
    void letsRequestsUnderWayFinish() throws Exception {
        endpoint.onPost = (_, message, _) -> {
            endpoint.note("begun");
            assertThat(finish.await(20, TimeUnit.SECONDS)).isTrue();
            return Reply.answered(message.getBytes(UTF_8));
        };
        var answer = client.sendAsync(post("one").build(), BodyHandlers.ofString());
        assertThat(endpoint.next()).isEqualTo("begun");
        var closing = closing();
        untilNobodyListens();
        finish.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("one");
        closing.join();
        assertThat(endpoint.isQuiet()).isTrue();
    }

    @Test
    void saysWhenTheAddressIsTaken() {
        var usual = HttpSettings.of("127.0.0.1", adapter.port(), BODY_LIMIT);
        assertThatThrownBy(() -> start(usual))
                .isInstanceOf(CannotListenException.class)
                .hasMessageContaining(String.valueOf(adapter.port()));
    }

    private Thread closing() {
        return Thread.ofVirtual().start(adapter::close);
    }

    private void untilNobodyListens() {
        try {
            while (true) {
                wire().close();
            }
        } catch (IOException _) {
            // refused
        }
    }
}
