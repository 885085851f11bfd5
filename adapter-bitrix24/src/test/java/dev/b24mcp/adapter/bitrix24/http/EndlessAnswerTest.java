package dev.b24mcp.adapter.bitrix24.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that says without a pause that its answer is still to come: the client never waits for a byte. */
@Timeout(30)
class EndlessAnswerTest {

    private static final byte[] HINTS = ("HTTP/1.1 103 Early Hints\r\n" + "A: b\r\n".repeat(400) + "\r\n")
            .repeat(40)
            .getBytes(US_ASCII);

    private final Connections connections = new Connections(Duration.ofSeconds(10), 1_000);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        connections.close();
        server.close();
    }

    @Test
    void isGivenUpInTime() {
        var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        var call = new FutureTask<>(
                () -> connections.post(address, "application/json", new byte[0], Duration.ofSeconds(1)));
        Thread.startVirtualThread(call);

        assertThatThrownBy(call::get).hasCauseInstanceOf(TimeoutException.class);
    }

    private void serve() {
        try (var client = server.accept()) {
            while (true) {
                client.getOutputStream().write(HINTS);
            }
        } catch (IOException _) {
            // the client is gone
        }
    }
}
