package dev.b24mcp.adapter.http;

import static dev.b24mcp.adapter.http.FakeEndpoint.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketTest extends HttpContract {

    private static final String UPGRADE = "GET /mcp HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    WebSocketTest() {
        super(settings(Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofMillis(300)));
    }

    @Test
    void talksWithAnOrdinaryClient() throws Exception {
        var heard = new Ear();
        var socket = open(heard);
        assertThat(socket.getSubprotocol()).isEqualTo("mcp");
        socket.sendText("привет", true).join();
        assertThat(heard.next()).isEqualTo("привет");
        socket.sendText("one ", false)
                .thenCompose(_ -> socket.sendText("message", true))
                .join();
        assertThat(heard.next()).isEqualTo("one message");
        endpoint.connection().send(event("y".repeat(100_000)));
        assertThat(heard.next()).isEqualTo("y".repeat(100_000));
        socket.sendPing(ByteBuffer.wrap("ping".getBytes(UTF_8))).join();
        assertThat(heard.next()).isEqualTo("pong ping");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();
        assertThat(heard.next()).isEqualTo("closed 1000");
        assertThat(endpoint.next()).isEqualTo("received привет");
        assertThat(endpoint.next()).isEqualTo("received one message");
        assertThat(endpoint.next()).isEqualTo("closed");
    }

    @Test
    void takesUpNoExtensionAndNoStrangeProtocol() throws Exception {
        try (var wire = wire().send(UPGRADE
                + "Sec-WebSocket-Extensions: permessage-deflate\r\nSec-WebSocket-Protocol: chat\r\n\r\n")) {
            assertThat(wire.until("\r\n\r\n"))
                    .startsWith("HTTP/1.1 101")
                    .contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
                    .doesNotContain("Extensions", "Protocol:");
        }
    }

    @Test
    void joinsCharactersThatTwoFragmentsShare() throws Exception {
        try (var wire = upgraded()) {
            var letter = "я".getBytes(UTF_8);
            wire.send(frame(0x01, new byte[] {letter[0]})).send(frame(0x80, new byte[] {letter[1]}));
            assertThat(endpoint.next()).isEqualTo("received я");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0x82, 5, 1003", // binary
        "0x81, 1001, 1009", // too large
        "0x80, 5, 1002", // continues nothing
        "0xC1, 5, 1002", // compressed
        "0x83, 5, 1002", // unknown kind
        "0x09, 5, 1002", // a ping in fragments
        "0x89, 126, 1002", // a ping too large
    })
    void closesOverWhatItDoesNotTake(String first, int length, int code) throws Exception {
        try (var wire = upgraded()) {
            wire.send(frame(Integer.decode(first), new byte[length]));
            assertThat(closeCode(wire)).isEqualTo(code);
        }
        assertThat(endpoint.next()).isEqualTo("closed");
    }

    @Test
    void limitsAMessageInFragmentsToo() throws Exception {
        try (var wire = upgraded()) {
            wire.send(frame(0x01, new byte[BODY_LIMIT])).send(frame(0x80, new byte[1]));
            assertThat(closeCode(wire)).isEqualTo(1009);
        }
    }

    @Test
    void refusesUnmaskedFrames() throws Exception {
        try (var wire = upgraded()) {
            wire.send(new byte[] {(byte) 0x81, 1, 'x'});
            assertThat(closeCode(wire)).isEqualTo(1002);
        }
    }

    @Test
    void closesWhenTheClientLeavesOrDoesNotFinishItsFrame() throws Exception {
        upgraded().close();
        assertThat(endpoint.next()).isEqualTo("closed");
        try (var wire = upgraded()) {
            wire.send(new byte[] {(byte) 0x81});
            assertThat(endpoint.next()).isEqualTo("closed");
            wire.rest();
        }
    }

    @Test
    void pingsAClientThatIsSilent() throws Exception {
        try (var wire = upgraded()) {
            assertThat(wire.octet()).isEqualTo(0x89);
            assertThat(wire.octet()).isZero();
        }
    }

    @Test
    void givesUpOnAClientThatDoesNotSayThatItIsThere() throws Exception {
        var heard = new Ear();
        var alive = open(heard);
        try (var silent = upgraded()) {
            // the read ends only when the server closes
            silent.rest();
        }
        alive.sendText("still here", true).join();
        assertThat(heard.next()).isEqualTo("still here");
    }

    @Test
    void cutsOffAClientThatDoesNotReadAndServesTheOthers() throws Exception {
        try (var _ = upgraded()) {
            var large = event("x".repeat(1_000_000));
            var outbox = endpoint.connection();
            var flood = Thread.ofVirtual().start(() -> {
                while (outbox.send(large)) {
                    // until the client counts as gone
                }
            });
            var heard = new Ear();
            open(heard).sendText("one", true).join();
            assertThat(heard.next()).isEqualTo("one");
            flood.join();
        }
    }

    @Test
    void hasRoomForSoMany() throws Exception {
        try (var _ = upgraded();
                var _ = upgraded();
                var third = wire().send(UPGRADE + "\r\n")) {
            assertThat(third.rest()).startsWith("HTTP/1.1 503");
        }
    }

    @ParameterizedTest
    @CsvSource({"Version: 13, Version: 8, 426", "dGhlIHNhbXBsZSBub25jZQ==, short, 400", "dGhl, !!!!, 400"})
    void refusesABrokenHandshake(String part, String instead, int status) throws Exception {
        try (var wire = wire().send(UPGRADE.replace(part, instead) + "\r\n")) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 " + status);
        }
    }

    private WebSocket open(WebSocket.Listener listener) {
        return client.newWebSocketBuilder()
                .subprotocols("other", "mcp")
                .buildAsync(URI.create("ws://localhost:" + adapter.port() + "/mcp"), listener)
                .join();
    }

    private Wire upgraded() throws IOException {
        var wire = wire().send(UPGRADE + "\r\n");
        assertThat(wire.until("\r\n\r\n")).startsWith("HTTP/1.1 101");
        return wire;
    }

    private static byte[] frame(int first, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >>> 8);
            frame.write(payload.length);
        }
        var mask = new byte[] {1, 2, 3, 4};
        frame.writeBytes(mask);
        for (var index = 0; index < payload.length; index++) {
            frame.write(payload[index] ^ mask[index % 4]);
        }
        return frame.toByteArray();
    }

    /** Reads up to a close frame, over pings. */
    private static int closeCode(Wire wire) throws IOException {
        int first;
        while ((first = wire.octet()) == 0x89) {
            wire.octet();
        }
        assertThat(first).isEqualTo(0x88);
        assertThat(wire.octet()).isEqualTo(2);
        return wire.octet() << 8 | wire.octet();
    }

    private static final class Ear implements WebSocket.Listener {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();

        String next() throws InterruptedException {
            return String.valueOf(heard.poll(20, TimeUnit.SECONDS));
        }

        @Override
        @SuppressWarnings("NullAway") // null is how the JDK says that the data is done with
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // as above
        public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            heard.add("pong " + UTF_8.decode(message));
            socket.request(1);
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // as above
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.add("closed " + code);
            return null;
        }
    }
}
