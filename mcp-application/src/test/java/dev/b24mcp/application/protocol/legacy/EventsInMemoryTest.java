package dev.b24mcp.application.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.protocol.RecordingOutbox;
import dev.b24mcp.application.protocol.legacy.EventStore.StoredEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsInMemoryTest {

    private final EventsInMemory events = new EventsInMemory(100, 40);

    @Test
    void forgetTheOldestOfAStream() {
        append("a", 1, 20);
        append("a", 2, 20);
        append("a", 3, 20);

        assertThat(numbers("a", 0)).containsExactly(2L, 3L);
        assertThat(numbers("a", 2)).containsExactly(3L);
    }

    @Test
    void keepTheLatestHoweverLarge() {
        append("a", 1, 20);
        append("a", 2, 41);

        assertThat(numbers("a", 0)).containsExactly(2L);
    }

    @Test
    void forgetTheLongestUnusedStream() {
        append("a", 1, 40);
        append("b", 1, 40);
        assertThat(numbers("a", 0)).containsExactly(1L);
        append("c", 1, 40);

        assertThat(numbers("a", 0)).containsExactly(1L);
        assertThat(numbers("b", 0)).isEmpty();
        assertThat(numbers("c", 0)).containsExactly(1L);
    }

    @Test
    void makeRoomWhenAStreamIsForgotten() {
        append("a", 1, 40);
        append("b", 1, 40);
        events.forget("a");
        append("c", 1, 40);

        assertThat(numbers("b", 0)).containsExactly(1L);
    }

    @Test
    void goOnCountingAfterAStreamHasMadeRoom() throws InterruptedException {
        var stream = new EventStream("s", "u", events, false);
        stream.send(new byte[40]);
        append("b", 1, 40);
        append("c", 1, 40);
        stream.send(new byte[] {1});
        stream.end();
        var client = new RecordingOutbox();
        stream.read(client, 1, Duration.ZERO);

        assertThat(client.events())
                .singleElement()
                .satisfies(event -> assertThat(event.id()).contains("u_2"));
    }

    private void append(String stream, long number, int bytes) {
        events.append(stream, number, new byte[bytes]);
    }

    private List<Long> numbers(String stream, long after) {
        return events.after(stream, after).stream().map(StoredEvent::number).toList();
    }
}
