package dev.b24mcp.adapter.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Messages that wait for one listener: a limited number of a limited size. Whoever puts one in never waits. */
final class Backlog {

    static final int MOST_MESSAGES = 100;
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final byte[] END = {};

    private final LinkedBlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean over;

    /** Puts a message in; false when there is no room, because the listener does not keep up. */
    boolean add(byte[] message) {
        if (waiting.size() >= MOST_MESSAGES || bytes.addAndGet(message.length) > MOST_BYTES) {
            return false;
        }
        waiting.add(message);
        return true;
    }

    /** Whatever waits is given up; the listener is woken. */
    void end() {
        over = true;
        waiting.clear();
        waiting.add(END);
    }

    boolean isOver() {
        return over;
    }

    /** The next message; empty when none came in that time, or at the end. */
    Optional<byte[]> next(Duration patience) throws InterruptedException {
        var next = Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        next.ifPresent(message -> bytes.addAndGet(-message.length));
        return next.filter(message -> message.length > 0);
    }
}
