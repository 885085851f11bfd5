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
    /** The number of the latest event. */
    private long latest;
    /** The number of the latest event that a reader was there for. */
    private long handedOver;

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
            latest++;
            store.append(key, latest, message);
            if (writer != null && !writer.send(event(latest, message))) {
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

    /**
     * Lets go of a request that has its answer.
     *
     * @return whether the answer can go its own way, because nothing has gone this way and nothing will
     */
    boolean detachUnlessStarted() {
        lock.lock();
        try {
            if (!started) {
                writer = null;
            }
            return !started;
        } finally {
            lock.unlock();
        }
    }

    /** The number of the latest event that a reader was there for. */
    long handedOver() {
        lock.lock();
        try {
            return handedOver;
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

    /** Whether so many events have gone this way. */
    boolean has(long number) {
        lock.lock();
        try {
            return number <= latest;
        } finally {
            lock.unlock();
        }
    }

    boolean isEnded() {
        lock.lock();
        try {
            return ended;
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
                if (next.isEmpty()) {
                    return;
                }
                var events = next.get();
                isThere = events.isEmpty() ? outbox.keepAlive() : sendAll(events, outbox);
                last = events.isEmpty() ? last : events.getLast().number();
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
            // each event goes one way only
            writer = null;
            changed.signalAll();
            return reader;
        } finally {
            lock.unlock();
        }
    }

    /** What comes after the number, which is nothing when the time is up; empty when there is nothing more to wait for. */
    private Optional<List<StoredEvent>> await(long number, long me, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var nanos = atMost.toNanos();
            while (reader == me) {
                var next = store.after(key, number);
                if (!next.isEmpty()) {
                    return Optional.of(next);
                }
                if (ended) {
                    break;
                }
                if (nanos <= 0) {
                    return Optional.of(next);
                }
                nanos = changed.awaitNanos(nanos);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean sendAll(List<StoredEvent> events, Outbox outbox) {
        for (var event : events) {
            if (!outbox.send(event(event.number(), event.message()))) {
                return false;
            }
            handOver(event.number());
        }
        return true;
    }

    private void handOver(long number) {
        lock.lock();
        try {
            handedOver = Math.max(handedOver, number);
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
