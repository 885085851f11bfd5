package dev.b24mcp.adapter.bitrix24.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ConnectionsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Connections connections = new Connections(HOUR, 10);
    private final Peer peer = new Peer();
    private final ProxySelector usual = ProxySelector.getDefault();

    ConnectionsTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        ProxySelector.setDefault(usual);
        connections.close();
        peer.close();
    }

    @Test
    void keepAConnectionForTheNextRequest() throws Exception {
        var posting = begun(peer.address(), HOUR);
        try (var line = peer.accept()) {
            line.request();
            line.say(OK);
            assertThat(posting.get().body()).asString(US_ASCII).isEqualTo("ok");

            var next = begun(peer.address(), HOUR);
            assertThat(line.request()).first().isEqualTo("POST /rest/method HTTP/1.1");
            line.say(OK);
            assertThat(next.get().status()).isEqualTo(200);
        }
    }

    /** No cookie, no login, no compression, no other protocol; and a redirect is told of, not followed. */
    @Test
    void sayNothingOfTheirOwnAccord() throws Exception {
        var posting = begun(peer.address(), HOUR);
        try (var line = peer.accept()) {
            line.request();
            line.say("HTTP/1.1 401 No\r\nSet-Cookie: a=b\r\nWWW-Authenticate: Basic realm=\"r\"\r\n"
                    + "Content-Length: 0\r\n\r\n");
            assertThat(posting.get().status()).isEqualTo(401);

            var next = begun(peer.address(), HOUR);
            assertThat(line.request().stream().skip(1))
                    .containsExactlyInAnyOrder(
                            "Host: 127.0.0.1:" + peer.port(),
                            "Content-Type: text/plain",
                            "Content-Length: 2",
                            "Accept: application/json",
                            "User-Agent: b24-mcp",
                            "Connection: keep-alive");
            line.say("HTTP/1.1 302 There\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n");
            assertThat(next.get().location()).contains("/there");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letWhoeverIsInterruptedGoAndHangUp(boolean virtual) throws Exception {
        var posting = posting(peer.address(), HOUR);
        var waiting = (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(posting);
        try (var line = peer.accept()) {
            line.request();
            line.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
            waiting.interrupt();

            line.awaitEnd();
            assertThatThrownBy(posting::get).hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void hangUpWhenTheTimeIsOver() throws Exception {
        var posting = begun(peer.address(), Duration.ofMillis(50));
        try (var line = peer.accept()) {
            line.awaitEnd();
            assertThatThrownBy(posting::get).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void endWhatIsUnderWayWhenTheyAreClosed() throws Exception {
        var posting = begun(peer.address(), HOUR);
        try (var line = peer.accept()) {
            line.request();
            connections.close();

            line.awaitEnd();
            assertThatThrownBy(posting::get).hasCauseInstanceOf(ExecutionException.class);
        }
    }

    /** The rest, which never comes, is not waited for. */
    @Test
    void refuseABodyThatIsTooLong() throws Exception {
        var posting = begun(peer.address(), HOUR);
        try (var line = peer.accept()) {
            line.request();
            line.say("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(11));

            line.awaitEnd();
            assertThatThrownBy(posting::get).hasCauseInstanceOf(ExecutionException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X: y\r\n"})
    void refuseAHeadWithoutAnEnd(String piece) throws Exception {
        var posting = begun(peer.address(), HOUR);
        try (var line = peer.accept()) {
            line.request();
            line.say("HTTP/1.1 200 OK\r\n");

            assertThatThrownBy(() -> line.sayForever(piece.repeat(1000))).isInstanceOf(IOException.class);
            assertThatThrownBy(posting::get).hasCauseInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void goThroughTheProxyThatJavaIsToldOf() throws Exception {
        ProxySelector.setDefault(
                ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.port())));
        var posting = begun(URI.create("http://portal.invalid/rest"), HOUR);
        try (var line = peer.accept()) {
            assertThat(line.request()).first().isEqualTo("POST http://portal.invalid/rest HTTP/1.1");
            line.say(OK);

            assertThat(posting.get().status()).isEqualTo(200);
        }
    }

    private FutureTask<Answer> begun(URI address, Duration time) {
        var posting = posting(address, time);
        Thread.startVirtualThread(posting);
        return posting;
    }

    private FutureTask<Answer> posting(URI address, Duration time) {
        return new FutureTask<>(() -> connections.post(address, "text/plain", "{}".getBytes(US_ASCII), time));
    }
}
