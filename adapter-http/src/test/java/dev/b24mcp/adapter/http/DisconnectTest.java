package dev.b24mcp.adapter.http;

import static dev.b24mcp.adapter.http.FakeEndpoint.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Reply;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to the work for a client that leaves. */
class DisconnectTest extends HttpContract {

    private final CountDownLatch finish = new CountDownLatch(1);

    DisconnectTest() {
        super(settings(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noticesThatAClientLeavesItsStream(boolean rudely) throws Exception {
        endpoint.onPost = (_, _, outbox) -> {
            outbox.send(event("one"));
            return whenReleased();
        };
        try (var wire = wire().send(Wire.post("anything"))) {
            wire.until("data: one\n\n");
            if (rudely) {
                wire.reset();
            }
        }
        assertThat(endpoint.next()).isEqualTo("abandoned");
        finish.countDown();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noticesThatAClientDoesNotWaitForItsAnswer(boolean rudely) throws Exception {
        var begun = new CountDownLatch(1);
        endpoint.onPost = (_, _, _) -> {
            begun.countDown();
            return whenReleased();
        };
        try (var wire = wire().send(Wire.post("anything"))) {
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            if (rudely) {
                wire.reset();
            }
        }
        assertThat(endpoint.next()).isEqualTo("abandoned");
        finish.countDown();
    }

    @Test
    void tellsThatNobodyIsThereAnyMore() throws Exception {
        endpoint.onStream = (_, _, outbox) -> {
            outbox.keepAlive();
            assertThat(finish.await(20, TimeUnit.SECONDS)).isTrue();
            endpoint.note("sent " + outbox.send(event("one")) + outbox.keepAlive());
            return Reply.streamed();
        };
        try (var wire = wire().send(Wire.get("/mcp"))) {
            wire.until(": \n\n");
        }
        assertThat(endpoint.next()).isEqualTo("abandoned");
        finish.countDown();
        assertThat(endpoint.next()).isEqualTo("sent falsefalse");
        assertThat(endpoint.isQuiet()).isTrue();
    }

    @Test
    void closesTheConnectionAfterAnAnswerThatTookLong() throws Exception {
        endpoint.onPost = (_, _, _) -> whenReleased();
        try (var patient = wire().send(Wire.post("anything"))) {
            // both came later, the second after the first was found gone: so the patient one is being watched
            for (var count = 0; count < 2; count++) {
                wire().send(Wire.post("anything")).close();
                assertThat(endpoint.next()).isEqualTo("abandoned");
            }
            finish.countDown();
            assertThat(patient.rest())
                    .startsWith("HTTP/1.1 200")
                    .contains("Connection: close")
                    .endsWith("too late");
        }
        assertThat(endpoint.isQuiet()).isTrue();
    }

    @Test
    void cutsOffAClientThatDoesNotRead() throws Exception {
        var large = event("x".repeat(1_000_000));
        endpoint.onPost = (_, _, outbox) -> {
            while (outbox.send(large)) {
                // until the client counts as gone
            }
            return whenReleased();
        };
        try (var wire = wire().send(Wire.post("anything"))) {
            assertThat(endpoint.next()).isEqualTo("abandoned");
            // others are served meanwhile
            finish.countDown();
            endpoint.onPost = (_, message, _) -> Reply.answered(message.getBytes(UTF_8));
            assertThat(send(post("one")).body()).isEqualTo("one");
            assertThat(wire.rest()).doesNotEndWith("0\r\n\r\n");
        }
    }

    private Reply whenReleased() throws InterruptedException {
        assertThat(finish.await(20, TimeUnit.SECONDS)).isTrue();
        return Reply.answered("too late".getBytes(UTF_8));
    }
}
