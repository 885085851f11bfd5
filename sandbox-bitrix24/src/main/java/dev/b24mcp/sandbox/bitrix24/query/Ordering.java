package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys rows are sorted by, the most significant first. */
public record Ordering(List<Key> keys) {

    public record Key(Field field, boolean descending) {}

    /** Keys that name no field are ignored, and anything but DESC is ascending. */
    public static Ordering parse(Map<String, @Nullable Object> given, Schema schema) {
        var keys = new ArrayList<Key>();
        given.forEach((name, direction) -> schema.find(name)
                .filter(field -> !field.is(Trait.MULTIPLE))
                .ifPresent(field -> keys.add(new Key(field, isDescending(direction)))));
        return new Ordering(List.copyOf(keys));
    }

    public static Ordering byId(Schema schema, boolean descending) {
        return new Ordering(List.of(new Key(schema.field("ID"), descending)));
    }

    private static boolean isDescending(@Nullable Object direction) {
        // the tasks' methods also take "desc,nulls" and the like
        return direction != null && direction.toString().regionMatches(true, 0, "desc", 0, "desc".length());
    }

    public Ordering orElse(Ordering other) {
        return keys.isEmpty() ? other : this;
    }

    boolean byIdOnly() {
        return keys.getFirst().field().name().equals("ID");
    }

    /** Rows by ascending ID, in this order; a view when that is by ID as well. */
    public List<Row> sort(List<Row> rows, Reading reading) {
        if (byIdOnly()) {
            return keys.getFirst().descending() ? rows.reversed() : rows;
        }
        var sorted = new ArrayList<>(rows);
        sorted.sort(comparator(reading));
        return sorted;
    }

    /** Equal rows stay by ascending ID. */
    Comparator<Row> comparator(Reading reading) {
        return keys.stream()
                .map(key -> comparator(key, reading))
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparingLong(Row::id);
    }

    private static Comparator<Row> comparator(Key key, Reading reading) {
        Comparator<Row> ascending = (a, b) -> compare(reading.of(a, key.field()), reading.of(b, key.field()));
        return key.descending() ? ascending.reversed() : ascending;
    }

    /** As MySQL: nothing comes first. */
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return switch (a) {
            case String text -> text.compareToIgnoreCase(b.toString());
            case Number number -> Double.compare(number.doubleValue(), ((Number) b).doubleValue());
            case Boolean flag -> Boolean.compare(flag, (Boolean) b);
            case Instant instant -> instant.compareTo((Instant) b);
            case LocalDate date -> date.compareTo((LocalDate) b);
            default -> 0;
        };
    }
}
