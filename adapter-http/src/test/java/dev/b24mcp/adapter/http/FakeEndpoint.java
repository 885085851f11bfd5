package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An application that does what a test says and writes down what it was told. By itself it says back what it hears. */
final class FakeEndpoint implements McpEndpoint {

    interface Script {
        Reply answer(TransportFacts facts, String message, Outbox outbox) throws Exception;
    }

    volatile Script onPost = (_, message, _) -> Reply.answered(message.getBytes(UTF_8));
    volatile Script onStream = (_, _, _) -> Reply.of(Reply.Kind.NO_STREAM);

    private final BlockingQueue<String> diary = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outbox> connections = new LinkedBlockingQueue<>();

    /** What happened next, in the order of happening. */
    String next() throws InterruptedException {
        var entry = diary.poll(20, TimeUnit.SECONDS);
        return entry == null ? "nothing happened" : entry;
    }

    boolean isQuiet() {
        return diary.isEmpty();
    }

    void note(String entry) {
        diary.add(entry);
    }

    /** The outbox of the connection that was opened next. */
    Outbox connection() throws InterruptedException {
        var outbox = connections.poll(20, TimeUnit.SECONDS);
        if (outbox == null) {
            throw new AssertionError("nobody connected");
        }
        return outbox;
    }

    static Event event(String message) {
        return Event.of(message.getBytes(UTF_8));
    }

    @Override
    public Exchange post(TransportFacts facts, byte[] message) {
        return exchange(onPost, facts, new String(message, UTF_8));
    }

    @Override
    public Exchange stream(TransportFacts facts) {
        return exchange(onStream, facts, "");
    }

    @Override
    public Reply end(TransportFacts facts) {
        return facts.header("mcp-session-id").isPresent()
                ? Reply.of(Reply.Kind.ENDED)
                : Reply.of(Reply.Kind.NOT_FOUND, "no session".getBytes(UTF_8));
    }

    @Override
    public Connection connect(Outbox outbox) {
        connections.add(outbox);
        return new Connection() {
            @Override
            public void receive(byte[] message) {
                note("received " + new String(message, UTF_8));
                outbox.send(Event.of(message));
            }

            @Override
            public void tooLarge(int limit) {
                note("too large for " + limit);
            }

            @Override
            public void finish(Duration grace) {
                note("finished");
            }

            @Override
            public void close() {
                note("closed");
            }
        };
    }

    @Override
    public Reply tooLarge(int limit) {
        return Reply.of(Reply.Kind.TOO_LARGE, ("at most " + limit).getBytes(UTF_8));
    }

    private Exchange exchange(Script script, TransportFacts facts, String message) {
        return new Exchange() {
            @Override
            public Reply answer(Outbox outbox) {
                try {
                    return script.answer(facts, message, outbox);
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }

            @Override
            public void abandon() {
                note("abandoned");
            }
        };
    }

    @Override
    public void close() {
        // no streams of its own
    }
}
