package dev.b24mcp.application;

import java.util.concurrent.Semaphore;

/** How many bytes of messages are in memory at once, whoever sends or gets them. Safe for use by many threads at once. */
public final class MessageBudget {

    private static final int UNIT = 1024;

    /** A message that comes in takes many times its size once it is understood. */
    private static final int PART_FOR_QUESTIONS = 32;

    /** An answer only waits for its client to read it. */
    private static final int PART_FOR_ANSWERS = 6;

    private static final long LEAST = 8L * 1024 * 1024;

    /** Answers of this size find room beside any others. */
    private static final int SMALL = 64 * 1024;

    private final int all;
    private final Semaphore units;

    MessageBudget(long bytes) {
        this.all = (int) Math.min(Integer.MAX_VALUE, bytes / UNIT);
        this.units = new Semaphore(all);
    }

    /** What fits a memory of so many bytes while it comes in. */
    public static MessageBudget ofQuestions(long memory) {
        return new MessageBudget(Math.max(LEAST, memory / PART_FOR_QUESTIONS));
    }

    /** What fits a memory of so many bytes until clients have read it. */
    public static MessageBudget ofAnswers(long memory) {
        return new MessageBudget(Math.max(LEAST, memory / PART_FOR_ANSWERS));
    }

    /** What one message takes; nothing yet. */
    public Share share() {
        return new Share();
    }

    /** What one message takes, given back when it is closed. For one thread at a time. */
    public final class Share implements AutoCloseable {

        private long bytes;
        private int held;

        private Share() {}

        /** Whether there was room for so many bytes more. */
        public boolean grow(long more) {
            var needed = units(bytes + more) - held;
            if (needed > 0 && !units.tryAcquire(needed)) {
                return false;
            }
            bytes += more;
            held += Math.max(0, needed);
            return true;
        }

        /** Whether there would be room for so many bytes more if there were no other messages. */
        public boolean canEverGrow(long more) {
            return units(bytes + more) <= all;
        }

        private static int units(long bytes) {
            return (int) (1 + bytes / UNIT);
        }

        /** Whether there was room for an answer more, which a small one always finds. */
        public boolean takes(byte[] answer) {
            return answer.length <= SMALL || grow(answer.length);
        }

        @Override
        public void close() {
            units.release(held);
            bytes = 0;
            held = 0;
        }
    }
}
