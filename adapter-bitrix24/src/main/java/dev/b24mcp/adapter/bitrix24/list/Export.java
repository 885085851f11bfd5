package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.adapter.bitrix24.entity.ListDialect;
import dev.b24mcp.adapter.bitrix24.rest.Command;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole set: ranges of identifiers at the same time, each in batches of pages that follow each other, within the quota.
 * Holds a few batches at once and no more, however many records there are. For one use.
 */
public final class Export {

    /** Batches on their way at the same time; the quota decides how often they start. */
    private static final int MOST_LANES = 6;

    private final RestClient rest;
    private final ListDialect dialect;
    private final RecordSet set;
    private final CallContext call;
    private final Keyset keyset;

    /** Creates the reading. */
    public Export(RestClient rest, ListDialect dialect, RecordSet set, CallContext call) {
        this.rest = rest;
        this.dialect = dialect;
        this.set = set;
        this.call = call;
        this.keyset = new Keyset(dialect, sorted(Direction.ASC, set.select()), Direction.ASC);
    }

    /**
     * Reads it.
     *
     * @param sink gets the records in the calling thread, some at a time, in no particular order; the reading waits for it
     * @throws CrmException when the portal refuses or cannot be reached; the records so far have been handed over
     */
    public void run(Consumer<List<CrmRecord>> sink) {
        LiteralValues.require(set.filter());
        var ends = ends();
        var first = ends.first();
        var rows = new AscendingRows(dialect, 0, Long.MAX_VALUE);
        rows.take(first);
        sink.accept(records(rows.rows()));
        if (!first.isFull()) {
            return;
        }
        var upTo = highestId(ends.last());
        if (upTo > rows.last()) {
            var read = rows.rows().size();
            var left = first.total().orElse(KeysetBatches.ROWS) - read;
            readRanges(rows.last(), upTo, left, new Delivery(sink, first.total(), read));
        }
    }

    private record Ends(Page first, Page last) {}

    /** Both ends of the table in one request; in two where the portal does not manage that in time. */
    private Ends ends() {
        try {
            var both = rest.batch(call, List.of(lowest(), highest()));
            if (both.size() > 1) {
                return new Ends(Page.in(both.getFirst(), dialect), Page.in(both.getLast(), dialect));
            }
        } catch (CrmException failed) {
            if (!KeysetBatches.isTooSlow(failed)) {
                throw failed;
            }
        }
        return new Ends(page(lowest()), page(highest()));
    }

    private Page page(Command command) {
        return Page.in(rest.read(call, command), dialect);
    }

    private void readRanges(long after, long upTo, long rows, Delivery delivery) {
        var count = Math.clamp((rows + KeysetBatches.ROWS - 1) / KeysetBatches.ROWS, 1, MOST_LANES);
        var ranges = new IdRanges(after, upTo, rows, count);
        var batches = new KeysetBatches(rest, keyset, call);
        new Lanes<List<Map<String, @Nullable Object>>>(count)
                .run(output -> new Lane(ranges, batches, output).run(), delivery::take);
    }

    /** Counts too. */
    private Command lowest() {
        return new Command(dialect.method(), dialect.parameters(sorted(Direction.ASC, set.select()), 0));
    }

    private Command highest() {
        var query = sorted(Direction.DESC, List.of(dialect.idInQueries()));
        return new Command(dialect.method(), dialect.parameters(query, Keyset.UNCOUNTED));
    }

    /** The first row is not always it: rows of other pages slip in. */
    private long highestId(Page last) {
        var highest = 0L;
        for (var row : last.rows()) {
            highest = Math.max(highest, Page.id(row, dialect));
        }
        return highest;
    }

    private RecordQuery sorted(Direction direction, List<String> select) {
        return new RecordQuery(
                set.entity(),
                set.filter(),
                Keyset.withId(select, dialect),
                List.of(new Sort(dialect.idInQueries(), direction)),
                0,
                Page.SIZE);
    }

    private List<CrmRecord> records(List<Map<String, @Nullable Object>> rows) {
        var query = keyset.query();
        return rows.stream().map(row -> new CrmRecord(dialect.row(row, query))).toList();
    }

    /** Hands records over and says how many there are by now. */
    private final class Delivery {
        private final Consumer<List<CrmRecord>> sink;
        private final OptionalLong total;
        private long done;

        Delivery(Consumer<List<CrmRecord>> sink, OptionalLong total, long done) {
            this.sink = sink;
            this.total = total;
            this.done = done;
        }

        void take(List<Map<String, @Nullable Object>> rows) {
            sink.accept(records(rows));
            done += rows.size();
            // a portal's count is no promise
            call.progress()
                    .report(done, total.stream().filter(all -> all >= done).findFirst(), "");
        }
    }
}
