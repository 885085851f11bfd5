package dev.b24mcp.sandbox.bitrix24.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record: a value, possibly none, for each field of its schema. */
public final class Row {
    private final Schema schema;
    // an array, not a map: there may be 100,000 rows of 50 fields
    private final @Nullable Object[] values;

    public Row(Schema schema, long id) {
        this(schema, new @Nullable Object[schema.fields().size()]);
        set("ID", id);
    }

    private Row(Schema schema, @Nullable Object[] values) {
        this.schema = schema;
        this.values = values;
    }

    /** Another row of the same values, to be changed and put in this one's place. */
    public Row copy() {
        return new Row(schema, values.clone());
    }

    public Schema schema() {
        return schema;
    }

    /** For filling a new row; a row of a table is never changed. */
    public Row set(String field, @Nullable Object value) {
        values[schema.position(field)] = value;
        return this;
    }

    /** For filling a new row with what it was not given. */
    public Row setIfEmpty(String field, Object value) {
        return get(field) == null ? set(field, value) : this;
    }

    public @Nullable Object get(Field field) {
        return get(field.name());
    }

    public @Nullable Object get(String field) {
        return values[schema.position(field)];
    }

    public long id() {
        return number("ID");
    }

    /** The number in the field, 0 for none. */
    public long number(String field) {
        return get(field) instanceof Long number ? number : 0;
    }

    /** The text in the field, empty for none. */
    public String text(String field) {
        return get(field) instanceof String text ? text : "";
    }

    /** The date and time in the field, which must have one. */
    public Instant instant(String field) {
        if (get(field) instanceof Instant instant) {
            return instant;
        }
        throw new IllegalStateException("No instant in " + field);
    }

    /** The date in the field, which must have one. */
    public LocalDate date(String field) {
        if (get(field) instanceof LocalDate date) {
            return date;
        }
        throw new IllegalStateException("No date in " + field);
    }

    /** The values of a multiple field. */
    public List<?> list(String field) {
        return get(field) instanceof List<?> list ? list : List.of();
    }
}
