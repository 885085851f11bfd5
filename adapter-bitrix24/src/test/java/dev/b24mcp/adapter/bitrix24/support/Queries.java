package dev.b24mcp.adapter.bitrix24.support;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short ways to a query. */
public final class Queries {

    private Queries() {}

    public static RecordQuery deals() {
        return list(EntityType.DEAL, 0, 50);
    }

    public static RecordQuery list(EntityType entity, int start, int limit) {
        return new RecordQuery(entity, List.of(), List.of("ID", "TITLE"), List.of(), start, limit);
    }

    /** In an order in which pages can only be told by their offsets. */
    public static RecordQuery byTitle(EntityType entity, int start, int limit) {
        return new RecordQuery(entity, List.of(), List.of("ID", "TITLE"), List.of(ascending("TITLE")), start, limit);
    }

    public static RecordQuery selecting(EntityType entity, String... select) {
        return new RecordQuery(entity, List.of(), List.of(select), List.of(), 0, 50);
    }

    public static RecordQuery filtered(EntityType entity, Condition... filter) {
        return new RecordQuery(entity, List.of(filter), List.of("ID"), List.of(), 0, 50);
    }

    public static RecordQuery sorted(EntityType entity, Sort... order) {
        return new RecordQuery(entity, List.of(), List.of("ID"), List.of(order), 0, 50);
    }

    public static Sort ascending(String field) {
        return new Sort(field, Direction.ASC);
    }

    public static Sort descending(String field) {
        return new Sort(field, Direction.DESC);
    }

    /** A filter as a client writes it. */
    public static List<Condition> conditions(Map<String, @Nullable Object> filter) {
        return filter.entrySet().stream().map(Queries::condition).toList();
    }

    private static Condition condition(Map.Entry<String, @Nullable Object> line) {
        return Condition.parse(line.getKey(), line.getValue());
    }

    /** One field of all rows. */
    public static List<@Nullable Object> column(RecordPage page, String field) {
        return new ArrayList<>(
                page.records().stream().map(row -> row.fields().get(field)).toList());
    }
}
