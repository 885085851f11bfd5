package dev.b24mcp.sandbox.bitrix24.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.LongFunction;

/**
 * The rows of a table at one moment, by ascending ID. Never changed: a write gives other rows that share nearly everything
 * with these, so whoever reads is not disturbed. Finding by ID and by position takes logarithmic time.
 */
public final class Rows extends AbstractList<Row> implements RandomAccess {
    private final Segment[] segments;
    /** How many rows come before each segment, and at the end how many there are. */
    private final int[] offsets;

    private Rows(Segment[] segments) {
        this.segments = segments;
        this.offsets = new int[segments.length + 1];
        for (int i = 0; i < segments.length; i++) {
            offsets[i + 1] = offsets[i] + segments[i].size();
        }
    }

    /** Rows that exist already, by ascending ID. */
    public static Rows of(List<Row> rows) {
        var segments = new ArrayList<Segment>();
        for (int from = 0; from < rows.size(); from += Segment.MOST) {
            segments.add(Segment.of(rows.subList(from, Math.min(from + Segment.MOST, rows.size()))));
        }
        return new Rows(segments.toArray(Segment[]::new));
    }

    /** Rows 1 to {@code count}, each made when it is asked for: always the same for the same ID, by any thread. */
    public static Rows invented(int count, LongFunction<Row> origin) {
        var segments = new ArrayList<Segment>();
        for (int from = 0; from < count; from += Segment.MOST) {
            segments.add(Segment.invented(from + 1L, Math.min(Segment.MOST, count - from), origin));
        }
        return new Rows(segments.toArray(Segment[]::new));
    }

    @Override
    public int size() {
        return offsets[segments.length];
    }

    @Override
    public Row get(int index) {
        int found = Arrays.binarySearch(offsets, index);
        int segment = found < 0 ? -found - 2 : found;
        return segments[segment].get(index - offsets[segment]);
    }

    /** The position of the first row whose ID is at least this one; the size when there is none. */
    public int positionFrom(long id) {
        int segment = segmentOf(id);
        if (segment < 0) {
            return 0;
        }
        int found = segments[segment].search(id);
        return offsets[segment] + (found < 0 ? -found - 1 : found);
    }

    /** The last segment that begins at this ID or before it, -1 when all begin after it. */
    private int segmentOf(long id) {
        int low = 0;
        int high = segments.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments[middle].firstId() <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    Rows with(Row row) {
        int last = segments.length - 1;
        if (last >= 0 && segments[last].size() < Segment.MOST) {
            return withSegment(last, segments[last].append(row));
        }
        var longer = Arrays.copyOf(segments, segments.length + 1);
        longer[segments.length] = Segment.of(List.of(row));
        return new Rows(longer);
    }

    Rows with(int index, Row row) {
        int segment = segmentOf(row.id());
        return withSegment(segment, segments[segment].replace(index - offsets[segment], row));
    }

    Rows without(int index) {
        int segment = segmentOf(get(index).id());
        var shorter = segments[segment].remove(index - offsets[segment]);
        return shorter.size() == 0 ? withoutSegment(segment) : withSegment(segment, shorter);
    }

    private Rows withSegment(int segment, Segment changed) {
        var copy = segments.clone();
        copy[segment] = changed;
        return new Rows(copy);
    }

    private Rows withoutSegment(int segment) {
        var rest = new ArrayList<>(Arrays.asList(segments));
        rest.remove(segment);
        return new Rows(rest.toArray(Segment[]::new));
    }
}
