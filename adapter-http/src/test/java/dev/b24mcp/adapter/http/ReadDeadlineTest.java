package dev.b24mcp.adapter.http;

import static dev.b24mcp.adapter.http.FakeEndpoint.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that do not send what they should. */
class ReadDeadlineTest extends HttpContract {

    private static final String HEAD = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    ReadDeadlineTest() {
        super(settings(Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST /m", "POST /mcp HTTP/1.1\r\nHost: local", HEAD + "Content-Length: 5\r\n\r\non"})
    void closesAConnectionThatDoesNotGoOn(String beginning) throws Exception {
        try (var wire = wire().send(beginning)) {
            // the read ends only when the server closes
            wire.rest();
        }
    }

    @Test
    void closesAConnectionThatDoesNotGoOnWithItsSecondRequest() throws Exception {
        try (var wire = wire().send(Wire.post("one"))) {
            wire.until("one");
            wire.send("POST /mcp HTTP/1.1\r\nHost: local").rest();
        }
    }

    @Test
    void letsAStreamLastWhateverItsRequestAnnounced() throws Exception {
        endpoint.onStream = (_, _, outbox) -> {
            outbox.keepAlive();
            endpoint.next();
            outbox.send(event("late"));
            return Reply.streamed();
        };
        try (var stream = wire().send("GET /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                        + "Content-Length: 0\r\n\r\n");
                var silent = wire()) {
            stream.until(": \n\n");
            // longer than the deadlines, as this one shows
            silent.rest();
            endpoint.note("go on");
            assertThat(stream.rest()).contains("data: late\n\n");
        }
    }

    @Test
    void letsAConnectionRestBetweenRequests() throws Exception {
        try (var resting = wire().send(Wire.post("one"));
                var silent = wire()) {
            resting.until("one");
            // longer than the deadlines, as this one shows
            silent.rest();
            assertThat(resting.send(Wire.post("two")).until("two")).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz\r\none", "-1\r\none\r\n", "3\none", "3\r\none\r\n0\r\nrubbish\r\n\r\n"})
    void refusesBrokenChunks(String body) throws Exception {
        var logged = new Log();
        try (logged;
                var wire = wire().send(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + body)) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 400").contains("Connection: close");
        }
        assertThat(logged.alarms).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /mc",
                "POST /mcp HTTP/1.1\r\nHost: loc",
                HEAD + "Content-Length: 5\r\n\r\non",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\non"
            })
    void makesNoFussAboutAClientThatLeavesInTheMiddle(String beginning) throws Exception {
        var logged = new Log();
        try (logged) {
            try (var wire = wire().send(beginning)) {
                wire.reset();
            }
            try (var wire = wire().send(beginning)) {
                wire.shutdownOutput();
                wire.rest();
            }
        }
        assertThat(logged.alarms).isEmpty();
        assertThat(endpoint.isQuiet()).isTrue();
    }

    /** What Helidon logs that would wake somebody up. */
    private static final class Log extends Handler implements AutoCloseable {

        private static final Logger HELIDON = Logger.getLogger("io.helidon");

        final List<String> alarms = new CopyOnWriteArrayList<>();

        Log() {
            HELIDON.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                alarms.add(entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            HELIDON.removeHandler(this);
        }
    }
}
