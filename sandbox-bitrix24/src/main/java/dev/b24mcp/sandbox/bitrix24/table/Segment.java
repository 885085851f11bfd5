package dev.b24mcp.sandbox.bitrix24.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A run of neighbouring rows, never changed; a row that nobody has touched is made anew whenever it is asked for. */
final class Segment {
    /** Small enough to copy at every write, large enough for a million rows to be a short list of these. */
    static final int MOST = 1_024;

    private final long[] ids;
    private final @Nullable Row[] touched;
    private final LongFunction<Row> origin;

    private Segment(long[] ids, @Nullable Row[] touched, LongFunction<Row> origin) {
        this.ids = ids;
        this.touched = touched;
        this.origin = origin;
    }

    static Segment of(List<Row> rows) {
        var ids = rows.stream().mapToLong(Row::id).toArray();
        return new Segment(ids, rows.toArray(Row[]::new), id -> {
            throw new IllegalStateException("Nobody can make row " + id);
        });
    }

    static Segment invented(long firstId, int size, LongFunction<Row> origin) {
        var ids = LongStream.range(firstId, firstId + size).toArray();
        return new Segment(ids, new @Nullable Row[size], origin);
    }

    int size() {
        return ids.length;
    }

    long firstId() {
        return ids[0];
    }

    Row get(int position) {
        var row = touched[position];
        return row == null ? origin.apply(ids[position]) : row;
    }

    /** As {@link Arrays#binarySearch(long[], long)}. */
    int search(long id) {
        return Arrays.binarySearch(ids, id);
    }

    Segment replace(int position, Row row) {
        var changed = touched.clone();
        changed[position] = row;
        return new Segment(ids, changed, origin);
    }

    Segment append(Row row) {
        var longer = Arrays.copyOf(ids, ids.length + 1);
        longer[ids.length] = row.id();
        var changed = Arrays.copyOf(touched, longer.length);
        changed[ids.length] = row;
        return new Segment(longer, changed, origin);
    }

    Segment remove(int position) {
        var shorter = new long[ids.length - 1];
        System.arraycopy(ids, 0, shorter, 0, position);
        System.arraycopy(ids, position + 1, shorter, position, shorter.length - position);
        var changed = new @Nullable Row[shorter.length];
        System.arraycopy(touched, 0, changed, 0, position);
        System.arraycopy(touched, position + 1, changed, position, shorter.length - position);
        return new Segment(shorter, changed, origin);
    }
}
