package dev.b24mcp.application.protocol.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.protocol.RecordingOutbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever happens to a stream, a client that comes back with the last id it saw has each message once and in order. */
class EventStreamFuzzTest {

    enum Step {
        SEND,
        HANG_UP,
        LEAVE,
        COME_BACK,
        ANOTHER_STREAM
    }

    @Property(tries = 3_000, seed = "5")
    void losesAndRepeatsNothing(@ForAll @Size(max = 30) List<Step> steps, @ForAll boolean hasPolling) throws Exception {
        var store = new EventsInMemory(10_000, 5_000);
        var stream = new EventStream("session", "r1", store, hasPolling);
        var other = new EventStream("session", "r2", store, hasPolling);
        var client = new Client(stream);
        var sent = new ArrayList<String>();
        for (var step : steps) {
            switch (step) {
                case SEND -> {
                    sent.add("message " + sent.size());
                    stream.send(sent.getLast().getBytes(UTF_8));
                }
                case HANG_UP -> stream.hangUp();
                case LEAVE -> client.leave();
                case COME_BACK -> client.comeBack();
                case ANOTHER_STREAM -> other.send("not yours".getBytes(UTF_8));
            }
        }
        stream.end();
        client.comeBack();

        assertThat(client.got).isEqualTo(sent);
    }

    /** Its visits last until there is nothing more to be had. */
    private static final class Client {

        final List<String> got = new ArrayList<>();
        private final EventStream stream;
        private final RecordingOutbox request = new RecordingOutbox();
        private long last;

        Client(EventStream stream) {
            this.stream = stream;
            stream.writeTo(request);
        }

        void leave() {
            request.hangUp();
        }

        void comeBack() throws InterruptedException {
            take(request.events());
            var visit = new OneLook();
            stream.read(visit, last, Duration.ZERO);
            take(visit.events());
        }

        private void take(List<Event> events) {
            for (var event : events) {
                last = Long.parseLong(event.id().orElseThrow().substring("r1_".length()));
                if (event.message().length > 0) {
                    got.add(new String(event.message(), UTF_8));
                }
            }
        }
    }

    /** Leaves at the first silence after it has come. */
    private static final class OneLook extends RecordingOutbox {
        private boolean hasCome;

        @Override
        public boolean keepAlive() {
            var first = !hasCome;
            hasCome = true;
            return first;
        }
    }
}
