package dev.b24mcp.adapter.http;

import java.util.concurrent.Semaphore;

/** How many bytes of messages are in memory at once, whoever sends or gets them. */
final class MessageBudget {

    private static final int UNIT = 1024;

    /** A message that comes in takes many times its size once it is understood. */
    private static final int PART_FOR_QUESTIONS = 32;

    /** An answer only waits for its client to read it. */
    private static final int PART_FOR_ANSWERS = 6;

    private static final long LEAST = 8L * 1024 * 1024;

    private final Semaphore units;

    MessageBudget(long bytes) {
        this.units = new Semaphore((int) Math.min(Integer.MAX_VALUE, bytes / UNIT));
    }

    static MessageBudget ofQuestions() {
        return ofHeap(PART_FOR_QUESTIONS);
    }

    static MessageBudget ofAnswers() {
        return ofHeap(PART_FOR_ANSWERS);
    }

    private static MessageBudget ofHeap(int part) {
        return new MessageBudget(Math.max(LEAST, Runtime.getRuntime().maxMemory() / part));
    }

    /** What one message takes; nothing yet. */
    Share share() {
        return new Share();
    }

    /** What one message takes, given back when it is closed. For one thread. */
    final class Share implements AutoCloseable {

        private long bytes;
        private int held;

        /** Whether there was room for so many bytes more. */
        boolean grow(long more) {
            var needed = (int) (1 + (bytes + more) / UNIT) - held;
            if (needed > 0 && !units.tryAcquire(needed)) {
                return false;
            }
            bytes += more;
            held += Math.max(0, needed);
            return true;
        }

        @Override
        public void close() {
            units.release(held);
            bytes = 0;
            held = 0;
        }
    }
}
