package dev.b24mcp.application.protocol.stateless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.RecordingOutbox;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.application.protocol.SettableClock;
import dev.b24mcp.application.protocol.TestSetup;
import dev.b24mcp.application.protocol.task.TaskPolicy;
import dev.b24mcp.application.protocol.task.TaskRunner;
import dev.b24mcp.application.protocol.task.TasksInMemory;
import dev.b24mcp.domain.change.Change;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ListenTest {

    private final Broadcast<Change> changes = new Broadcast<>();
    private final TaskRunner tasks = new TaskRunner(
            new TasksInMemory(), TaskPolicy.DEFAULT, new SettableClock(), TestSetup.IDS, TestSetup.INCIDENTS);
    private final RoundTrips trips = new RoundTrips(
            TestSetup.JSON,
            new RequestStates(
                    TestSetup.JSON,
                    TestSetup.setup(new SettableClock(), ServerLimits.DEFAULT).stateKey(),
                    () -> TestSetup.RANDOM,
                    new SettableClock()));
    private final Listen listen = new Listen(
            TestSetup.JSON,
            TestSetup.EVERYTHING,
            Duration.ofMinutes(1),
            changes,
            tasks,
            new TaskDocument(TestSetup.JSON, trips));

    @Test
    void saysFirstWhatItListensForHoweverFastChangesCome() throws Exception {
        var done = new AtomicBoolean();
        var publisher = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                changes.publish(new Change.ToolList());
            }
        });
        try {
            for (var round = 0; round < 300; round++) {
                var client = new Leaving();
                serve(client);
                assertThat(client.next()).contains("notifications/subscriptions/acknowledged");
            }
        } finally {
            done.set(true);
            publisher.join();
        }
    }

    @Test
    void endsInGoodOrderWhenTheServerStops() throws Exception {
        var client = new RecordingOutbox() {
            @Override
            public boolean send(Event event) {
                listen.endAll();
                return super.send(event);
            }
        };

        assertThat(serve(client))
                .hasValueSatisfying(
                        end -> assertThat(end.toString()).contains("\"io.modelcontextprotocol/subscriptionId\":1"));
    }

    private Optional<?> serve(RecordingOutbox client) throws Exception {
        var request = TestSetup.stateless("subscriptions/listen", "'notifications':{'toolsListChanged':true},");
        var meta = new RequestMeta("2026-07-28", Set.of(), Optional.empty(), request.params());
        return listen.serve(request, meta, TransportFacts.LOCAL_CALLER, client);
    }

    /** Leaves after the first thing it hears. */
    private static final class Leaving extends RecordingOutbox {
        @Override
        public boolean send(Event event) {
            super.send(event);
            return false;
        }
    }
}
