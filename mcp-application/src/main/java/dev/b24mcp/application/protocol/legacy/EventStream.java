package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.protocol.legacy.EventStore.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The events of one stream of a session. They go to the request that the stream belongs to as long as its client is there, and
 * are remembered, so that a client that comes back has the rest. Safe for use by many threads at once.
 */
final class EventStream {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String name;
    private final String key;
    private final EventStore store;
    private final boolean hasPolling;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Outbox writer;
    /** The number of whoever reads; nobody when it is 0. */
    private long reader;

    private long readers;
    private boolean started;
    private boolean ended;

    /**
     * Creates a stream.
     *
     * @param session its session
     * @param name its name within the session, without an underscore
     * @param hasPolling whether its client knows events that only have an id
     */
    EventStream(String session, String name, EventStore store, boolean hasPolling) {
        this.name = name;
        this.key = session + "/" + name;
        this.store = store;
        this.hasPolling = hasPolling;
    }

    String name() {
        return name;
    }

    /** From here on events go out there too, written by whoever sends them. */
    void writeTo(Outbox outbox) {
        lock.lock();
        try {
            writer = outbox;
        } finally {
            lock.unlock();
        }
    }

    void send(byte[] message) {
        lock.lock();
        try {
            start();
            var number = store.append(key, message);
            if (writer != null && !writer.send(event(number, message))) {
                writer = null;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void start() {
        if (!started && writer != null && hasPolling && !writer.send(priming())) {
            writer = null;
        }
        started = true;
    }

    private Event priming() {
        return new Event(new byte[0], Optional.of(id(0)), Optional.of(RETRY));
    }

    private Event event(long number, byte[] message) {
        return new Event(message, Optional.of(id(number)), Optional.empty());
    }

    private String id(long number) {
        return name + "_" + number;
    }

    /** Sends the client away; it comes back for the rest. */
    void hangUp() {
        lock.lock();
        try {
            if (hasPolling && writer != null && !ended) {
                start();
                if (writer != null) {
                    writer.hangUp();
                    writer = null;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything has gone this way. */
    boolean isStarted() {
        lock.lock();
        try {
            return started;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will be sent. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isRead() {
        lock.lock();
        try {
            return reader != 0;
        } finally {
            lock.unlock();
        }
    }

    /** Lets a client that came back take over from whoever reads. */
    void read(Outbox outbox, long after, Duration keepAlive) throws InterruptedException {
        var me = takeOver();
        try {
            var last = after;
            var isThere = outbox.keepAlive();
            while (isThere) {
                var next = await(last, me, keepAlive);
                if (next.isEmpty() && isOver(me)) {
                    return;
                }
                isThere = next.isEmpty() ? outbox.keepAlive() : sendAll(next, outbox);
                last = next.isEmpty() ? last : next.getLast().number();
            }
        } finally {
            leave(me);
        }
    }

    private long takeOver() {
        lock.lock();
        try {
            readers++;
            reader = readers;
            changed.signalAll();
            return reader;
        } finally {
            lock.unlock();
        }
    }

    /** What comes after the number; empty when the time is up or there is nothing more to wait for. */
    private List<StoredEvent> await(long number, long me, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var nanos = atMost.toNanos();
            while (true) {
                var next = store.after(key, number);
                if (!next.isEmpty() || nanos <= 0 || isOver(me)) {
                    return reader == me ? next : List.of();
                }
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean sendAll(List<StoredEvent> events, Outbox outbox) {
        return events.stream().allMatch(event -> outbox.send(event(event.number(), event.message())));
    }

    private boolean isOver(long me) {
        lock.lock();
        try {
            return ended || reader != me;
        } finally {
            lock.unlock();
        }
    }

    private void leave(long me) {
        lock.lock();
        try {
            if (reader == me) {
                reader = 0;
            }
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        end();
        store.forget(key);
    }
}
