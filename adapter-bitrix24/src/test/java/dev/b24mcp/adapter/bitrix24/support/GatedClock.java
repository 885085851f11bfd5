package dev.b24mcp.adapter.bitrix24.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A clock that stands still and, while it is closed, keeps whoever reads it: a portal that does so does not answer. */
public final class GatedClock extends Clock {

    private static final Instant NOW = Instant.parse("2026-03-18T09:30:00Z");

    private final CountDownLatch arrived = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** From now on the time is kept back. */
    public void close() {
        gate = new CountDownLatch(1);
    }

    public void open() {
        gate.countDown();
    }

    /** Returns when somebody waits for the time. */
    public void awaitArrival() throws InterruptedException {
        if (!arrived.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody asked for the time");
        }
    }

    @Override
    public Instant instant() {
        if (gate.getCount() > 0) {
            arrived.countDown();
            try {
                gate.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        return NOW;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
