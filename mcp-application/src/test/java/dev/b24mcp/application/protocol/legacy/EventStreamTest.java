package dev.b24mcp.application.protocol.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.protocol.RecordingOutbox;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private final EventStream stream = new EventStream("s", "r1", new EventsInMemory(1_000, 1_000), true);
    private final RecordingOutbox request = new RecordingOutbox();
    private final RecordingOutbox visitor = new RecordingOutbox();

    @Test
    void doesNotHangUpOnARequestThatHasItsAnswer() {
        stream.writeTo(request);

        assertThat(stream.detachUnlessStarted()).isTrue();
        stream.hangUp();
        assertThat(request.isGone()).isFalse();
        assertThat(request.events()).isEmpty();
    }

    @Test
    void takesTheAnswerAfterItHungUp() {
        stream.writeTo(request);
        stream.hangUp();

        assertThat(request.isGone()).isTrue();
        assertThat(stream.detachUnlessStarted()).isFalse();
    }

    @Test
    void sendsEachMessageOneWayOnly() throws InterruptedException {
        stream.writeTo(request);
        send("one");
        stream.end();
        stream.read(visitor, 1, Duration.ZERO);
        send("two");

        assertThat(request.messages()).containsExactly("", "one");
        assertThat(visitor.messages()).isEmpty();
    }

    @Test
    void knowsWhatAReaderHasHad() throws InterruptedException {
        send("one");
        send("two");
        assertThat(stream.handedOver()).isZero();
        stream.end();
        stream.read(visitor, stream.handedOver(), Duration.ZERO);

        assertThat(visitor.messages()).containsExactly("one", "two");
        assertThat(stream.handedOver()).isEqualTo(2);
    }

    private void send(String message) {
        stream.send(message.getBytes(UTF_8));
    }
}
