package dev.b24mcp.adapter.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.application.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    @Test
    void readsMessagesHoweverTheirLinesEnd() throws Exception {
        assertThat(messages("data: one\n\ndata: two\r\n\r\ndata:три\r\r")).containsExactly("one", "two", "три");
    }

    @Test
    void joinsTheLinesOfAMessageToOne() throws Exception {
        assertThat(messages("data: {\"a\":\ndata: 1}\n\n")).containsExactly("{\"a\": 1}");
    }

    @Test
    void passesOverCommentsOtherEventsAndWhatIsNotComplete() throws Exception {
        assertThat(messages(": alive\n\nevent: endpoint\ndata: /x\n\nevent: message\ndata: one\n\ndata: half\n"))
                .containsExactly("one");
    }

    @Test
    void tellsIdsAndTimesToWait() throws Exception {
        var events = events("id: 5\nretry: 700\ndata:\n\nid: 6\ndata: x\n\nretry: 999999999\n\nretry: soon\n\n");
        assertThat(events).hasSize(3);
        assertThat(events.get(0).id()).hasValue("5");
        assertThat(events.get(0).retry()).hasValue(Duration.ofMillis(700));
        assertThat(events.get(0).message()).isEmpty();
        assertThat(events.get(1).id()).hasValue("6");
        assertThat(events.get(1).retry()).isEmpty();
        assertThat(events.get(2).retry()).hasValue(Duration.ofMinutes(1));
    }

    @Test
    void readsWhatArrivesOctetByOctet() throws Exception {
        var text = "data: сделка\r\n\r\ndata: two\n\n".getBytes(UTF_8);
        var pieces = new ArrayList<byte[]>();
        for (var octet : text) {
            pieces.add(new byte[] {octet});
        }
        assertThat(texts(events(pieces))).containsExactly("сделка", "two");
    }

    @Test
    void refusesAMessageWithoutAnEnd() {
        assertThatThrownBy(() -> events("data: " + "x".repeat(200) + "\n\n")).isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> events("data: xxxxxxxxxx\n".repeat(20))).isInstanceOf(TooLargeException.class);
    }

    private static List<String> messages(String text) throws IOException, InterruptedException {
        return texts(events(text));
    }

    private static List<String> texts(List<Event> events) {
        return events.stream().map(event -> new String(event.message(), UTF_8)).toList();
    }

    private static List<Event> events(String text) throws IOException, InterruptedException {
        return events(List.of(text.getBytes(UTF_8)));
    }

    private static List<Event> events(List<byte[]> pieces) throws IOException, InterruptedException {
        var chunks = new Chunks(Duration.ofSeconds(20));
        chunks.onSubscribe(new Subscription() {
            @Override
            public void request(long pieces) {}

            @Override
            public void cancel() {}
        });
        pieces.forEach(piece -> chunks.onNext(List.of(ByteBuffer.wrap(piece))));
        chunks.onComplete();
        var reader = new EventReader(chunks, 100);
        var events = new ArrayList<Event>();
        for (var event = reader.next(); event.isPresent(); event = reader.next()) {
            events.add(event.get());
        }
        return events;
    }
}
