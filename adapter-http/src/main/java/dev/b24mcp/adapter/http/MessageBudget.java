package dev.b24mcp.adapter.http;

import java.util.concurrent.Semaphore;

/**
 * How many bytes of messages are taken in and worked on at once, whoever sends them. A message takes many times its size once it
 * is understood, so that this is a small part of the heap.
 */
final class MessageBudget {

    private static final int UNIT = 1024;
    private static final int PART_OF_HEAP = 32;
    private static final long LEAST = 8L * 1024 * 1024;

    private final Semaphore units;

    MessageBudget(long bytes) {
        this.units = new Semaphore((int) Math.min(Integer.MAX_VALUE, bytes / UNIT));
    }

    static MessageBudget ofThisProcess() {
        return new MessageBudget(Math.max(LEAST, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
    }

    /** Whether there was room; it is given back by {@link #leave}. */
    boolean enter(long bytes) {
        return units.tryAcquire(units(bytes));
    }

    void leave(long bytes) {
        units.release(units(bytes));
    }

    private static int units(long bytes) {
        return (int) (1 + bytes / UNIT);
    }
}
