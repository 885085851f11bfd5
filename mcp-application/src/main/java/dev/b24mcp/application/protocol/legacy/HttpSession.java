package dev.b24mcp.application.protocol.legacy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** A client that names itself by a session id on each of its messages. */
final class HttpSession implements AutoCloseable {

    /** Finished streams that a client may come back for; the oldest is forgotten first. */
    private static final int STREAMS = 64;

    /** Requests that are worked on at once; their clients may be gone already. */
    private static final int RUNNING = 256;

    private final String id;
    private final Peer peer;
    private final EventStore store;
    private final EventStream unsolicited;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, EventStream> streams = new LinkedHashMap<>();
    private final Set<RunningStream> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger names = new AtomicInteger();
    private volatile Instant lastUsed;

    HttpSession(String id, Peer peer, EventStore store, EventStream unsolicited, Instant now) {
        this.id = id;
        this.peer = peer;
        this.store = store;
        this.unsolicited = unsolicited;
        this.lastUsed = now;
    }

    /** A stream whose request is being worked on. */
    record RunningStream(EventStream stream, Instant since) {}

    String id() {
        return id;
    }

    Peer peer() {
        return peer;
    }

    void touch(Instant now) {
        lastUsed = now;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    boolean isIdle() {
        return running.isEmpty() && !unsolicited.isRead();
    }

    EventStream unsolicited() {
        return unsolicited;
    }

    /** Whether as many requests are worked on as one session may have. */
    boolean isBusy() {
        return running.size() >= RUNNING;
    }

    /** The stream of one request, while it is worked on. */
    RunningStream begin(Instant now) {
        var name = "r" + names.incrementAndGet();
        var begun = new RunningStream(
                new EventStream(id, name, store, peer.agreement().hasPolling()), now);
        running.add(begun);
        return begun;
    }

    /** The request has its answer; what went over the stream is kept for a client that comes back. */
    void end(RunningStream begun) {
        running.remove(begun);
        begun.stream().end();
    }

    /** A client may come back for this stream. */
    void keep(EventStream stream) {
        lock.lock();
        try {
            streams.put(stream.name(), stream);
            if (streams.size() > STREAMS) {
                forgetEldest();
            }
        } finally {
            lock.unlock();
        }
    }

    private void forgetEldest() {
        streams.values().stream().filter(EventStream::isEnded).findFirst().ifPresent(eldest -> {
            streams.remove(eldest.name());
            eldest.forget();
        });
    }

    Optional<EventStream> stream(String name) {
        lock.lock();
        try {
            return name.equals(unsolicited.name()) ? Optional.of(unsolicited) : Optional.ofNullable(streams.get(name));
        } finally {
            lock.unlock();
        }
    }

    /** Sends clients away that have waited since before the moment. */
    void hangUpOlderThan(Instant moment) {
        running.stream().filter(begun -> begun.since().isBefore(moment)).forEach(begun -> {
            keep(begun.stream());
            begun.stream().hangUp();
        });
    }

    /** Ends what nobody asked for; requests under way go on. */
    void endStreams() {
        unsolicited.end();
    }

    @Override
    public void close() {
        peer.close();
        unsolicited.forget();
        lock.lock();
        try {
            streams.values().forEach(EventStream::forget);
            streams.clear();
        } finally {
            lock.unlock();
        }
    }
}
