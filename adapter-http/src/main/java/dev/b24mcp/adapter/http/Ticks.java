package dev.b24mcp.adapter.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that only knows how many tenths of a second have passed; reading it costs nothing. */
final class Ticks {

    static final long LENGTH_MILLIS = 100;

    /** A moment that does not come. */
    static final long NEVER = Long.MAX_VALUE;

    private final AtomicLong passed = new AtomicLong();

    long now() {
        return passed.get();
    }

    /** The moment by which at least this much time will have passed. */
    long after(Duration duration) {
        return passed.get() + duration.toMillis() / LENGTH_MILLIS + 1;
    }

    void advance() {
        passed.incrementAndGet();
    }
}
