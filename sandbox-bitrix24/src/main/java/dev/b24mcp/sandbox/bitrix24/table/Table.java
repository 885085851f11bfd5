package dev.b24mcp.sandbox.bitrix24.table;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** The rows of one entity. Any number of threads may read and write. */
public final class Table {
    private final Schema schema;
    private volatile Rows rows;
    private long lastId;

    /** With rows by ascending ID. */
    public Table(Schema schema, List<Row> rows) {
        this.schema = schema;
        this.rows = rows instanceof Rows kept ? kept : Rows.of(rows);
        this.lastId = rows.isEmpty() ? 0 : rows.getLast().id();
    }

    public Schema schema() {
        return schema;
    }

    /** As they are now; later writes do not show. */
    public Rows rows() {
        return rows;
    }

    public Optional<Row> find(long id) {
        var now = rows;
        int index = now.positionFrom(id);
        return index == now.size()
                ? Optional.empty()
                : Optional.of(now.get(index)).filter(row -> row.id() == id);
    }

    /** Adds the row made for the next ID; an ID is never given twice. */
    public synchronized Row add(LongFunction<Row> made) {
        var row = made.apply(lastId + 1);
        lastId++;
        rows = rows.with(row);
        return row;
    }

    /** Puts the changed row, another object of the same ID, in the place of the present one; empty when there is none. */
    public synchronized Optional<Row> update(long id, UnaryOperator<Row> change) {
        return find(id).map(change).map(row -> {
            rows = rows.with(rows.positionFrom(id), row);
            return row;
        });
    }

    /** Whether there was such a row. */
    public synchronized boolean remove(long id) {
        boolean found = find(id).isPresent();
        if (found) {
            rows = rows.without(rows.positionFrom(id));
        }
        return found;
    }
}
