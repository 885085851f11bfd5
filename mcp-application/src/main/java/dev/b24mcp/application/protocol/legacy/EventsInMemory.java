package dev.b24mcp.application.protocol.legacy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Events of this process. What is over the bounds goes: of one stream its oldest events, of all streams the longest unused. */
public final class EventsInMemory implements EventStore {

    private final int bytesInAll;
    private final int bytesOfOne;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, Log> logs = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /**
     * Creates the store.
     *
     * @param bytesInAll how much it holds
     * @param bytesOfOne how much it holds of one stream
     */
    public EventsInMemory(int bytesInAll, int bytesOfOne) {
        this.bytesInAll = bytesInAll;
        this.bytesOfOne = bytesOfOne;
    }

    private static final class Log {
        private final Deque<StoredEvent> events = new ArrayDeque<>();
        private long bytes;
    }

    @Override
    public void append(String stream, long number, byte[] message) {
        lock.lock();
        try {
            var log = logs.computeIfAbsent(stream, _ -> new Log());
            log.events.add(new StoredEvent(number, message));
            grow(log, message.length);
            while (log.bytes > bytesOfOne && log.events.size() > 1) {
                grow(log, -log.events.remove().message().length);
            }
            while (held > bytesInAll && logs.size() > 1) {
                forgetEldest();
            }
        } finally {
            lock.unlock();
        }
    }

    private void grow(Log log, int bytes) {
        log.bytes += bytes;
        held += bytes;
    }

    private void forgetEldest() {
        var eldest = logs.pollFirstEntry();
        if (eldest != null) {
            held -= eldest.getValue().bytes;
        }
    }

    @Override
    public List<StoredEvent> after(String stream, long number) {
        lock.lock();
        try {
            var log = logs.get(stream);
            return log == null
                    ? List.of()
                    : log.events.stream()
                            .filter(event -> event.number() > number)
                            .toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void forget(String stream) {
        lock.lock();
        try {
            var log = logs.remove(stream);
            if (log != null) {
                held -= log.bytes;
            }
        } finally {
            lock.unlock();
        }
    }
}
