package dev.b24mcp.adapter.bitrix24.quota;

import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** Single reads before bulk ones, but not for ever. Not safe for use by several threads. */
final class WaitingLine {

    /** After so many single reads in a row a bulk one has its turn. */
    private static final int MOST_OVERTAKING = 4;

    private final FairQueue<Waiter> single = new FairQueue<>();
    private final FairQueue<Waiter> bulk = new FairQueue<>();
    private int overtaken;

    /**
     * Somebody in the line.
     *
     * @param called signalled when it may be his turn
     */
    record Waiter(Turn turn, Condition called) {}

    void add(Waiter waiter) {
        queue(waiter).add(waiter.turn().conversation(), waiter);
    }

    /** Whose turn it is; {@code null} when nobody waits. */
    @Nullable Waiter first() {
        var reader = single.first();
        var exporter = bulk.first();
        return reader == null || (exporter != null && overtaken >= MOST_OVERTAKING) ? exporter : reader;
    }

    void served(Waiter waiter) {
        queue(waiter).served(waiter.turn().conversation(), waiter);
        overtaken = waiter.turn().urgency() == Urgency.SINGLE && bulk.size() > 0 ? overtaken + 1 : 0;
    }

    void remove(Waiter waiter) {
        queue(waiter).remove(waiter.turn().conversation(), waiter);
    }

    /** How many others have their turn before a newcomer of that urgency, more or less. */
    int before(Urgency urgency) {
        return urgency == Urgency.SINGLE ? single.size() + bulk.size() / MOST_OVERTAKING : size();
    }

    int size() {
        return single.size() + bulk.size();
    }

    private FairQueue<Waiter> queue(Waiter waiter) {
        return waiter.turn().urgency() == Urgency.SINGLE ? single : bulk;
    }
}
