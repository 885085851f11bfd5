package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What writing does to phones and the like: an entry with an ID changes that one, an entry without is one more. */
final class ContactPoints {
    /** Above those the invented records have. */
    private static final long FIRST_ID = 100_000_000;

    private static final int MOST = 1_000;

    private ContactPoints() {}

    static @Nullable List<ContactPoint> merged(Row row, Field field, List<@Nullable Object> entries) {
        var points = new LinkedHashMap<Long, ContactPoint>();
        row.list(field.name()).forEach(item -> {
            if (item instanceof ContactPoint point) {
                points.put(point.id(), point);
            }
        });
        long nextId = FIRST_ID + row.id() * MOST;
        for (var point : points.keySet()) {
            nextId = Math.max(nextId, point + 1);
        }
        for (var entry : entries) {
            apply(PhpArrays.map(entry), nextId++, points);
        }
        return points.isEmpty() ? null : List.copyOf(points.values());
    }

    private static void apply(Map<String, @Nullable Object> entry, long newId, Map<Long, ContactPoint> points) {
        var known = known(entry, points);
        var value = entry.containsKey("VALUE") ? text(entry, "VALUE") : (known == null ? "" : known.value());
        if (value.isEmpty() || text(entry, "DELETE").equals("Y")) {
            if (known != null) {
                points.remove(known.id());
            }
            return;
        }
        long id = known == null ? newId : known.id();
        var type = text(entry, "VALUE_TYPE");
        if (type.isEmpty()) {
            type = known == null ? "WORK" : known.valueType();
        }
        points.put(id, new ContactPoint(id, type, value));
    }

    private static @Nullable ContactPoint known(Map<String, @Nullable Object> entry, Map<Long, ContactPoint> points) {
        var id = text(entry, "ID");
        return points.values().stream()
                .filter(point -> String.valueOf(point.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String text(Map<String, @Nullable Object> entry, String name) {
        return Objects.requireNonNullElse(entry.get(name), "").toString();
    }
}
