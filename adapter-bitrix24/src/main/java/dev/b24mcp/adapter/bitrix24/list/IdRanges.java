package dev.b24mcp.adapter.bitrix24.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The identifiers that are still to be read, shared out to lanes that read at the same time: a lane that has finished takes the
 * upper half of what another one has before it. Safe for use by many threads at once.
 */
final class IdRanges {

    /** Records that are worth a lane of their own. */
    private static final int WORTH = 2 * 50 * Page.SIZE;

    private final List<IdRange> open = new ArrayList<>();
    private final List<IdRange> fresh = new ArrayList<>();

    /** Records so far, and identifiers that were passed for them. */
    private double records;

    private double passed;

    /** Identifiers from one lane's place on. Both ends change while it is read; guarded by the ranges' lock. */
    static final class IdRange {
        private long after;
        private long upTo;

        private IdRange(long after, long upTo) {
            this.after = after;
            this.upTo = upTo;
        }

        private long width() {
            return upTo - after;
        }
    }

    /**
     * What a lane reads next.
     *
     * @param after read from the identifier after this one
     * @param upTo to this one
     * @param pages how many pages that takes at most, as far as can be told
     */
    record Step(long after, long upTo, int pages) {}

    /**
     * Shares out the identifiers between two.
     *
     * @param records how many records there are, more or less
     */
    IdRanges(long after, long upTo, long records, int lanes) {
        this.records = Math.max(1, records);
        this.passed = Math.max(1, upTo - after);
        var width = (upTo - after + lanes - 1) / lanes;
        for (var from = after; from < upTo; from += width) {
            fresh.add(new IdRange(from, Math.min(upTo, from + width)));
        }
    }

    /** Work for a lane; empty when the others need no help. */
    synchronized Optional<IdRange> take() {
        var range = fresh.isEmpty() ? half() : Optional.of(fresh.removeFirst());
        range.ifPresent(open::add);
        return range;
    }

    private Optional<IdRange> half() {
        return open.stream()
                .max((one, other) -> Long.compare(one.width(), other.width()))
                .filter(widest -> expected(widest) >= WORTH)
                .map(widest -> {
                    var middle = widest.after + widest.width() / 2;
                    var upper = new IdRange(middle, widest.upTo);
                    widest.upTo = middle;
                    return upper;
                });
    }

    /** The next step; empty at the end of the range. */
    synchronized Optional<Step> step(IdRange range) {
        if (range.after >= range.upTo) {
            open.remove(range);
            return Optional.empty();
        }
        return Optional.of(new Step(range.after, range.upTo, (int) Math.min(1000, expected(range) / Page.SIZE + 1)));
    }

    /**
     * A step was done.
     *
     * @param reached the last identifier that need not be read again
     * @param count records that came
     * @return the last identifier that is still this lane's: records beyond it are another one's by now
     */
    synchronized long advance(IdRange range, long reached, int count) {
        var end = Math.min(reached, range.upTo);
        records += count;
        passed += end - range.after;
        range.after = end;
        return range.upTo;
    }

    private double expected(IdRange range) {
        return range.width() * (records / passed);
    }
}
