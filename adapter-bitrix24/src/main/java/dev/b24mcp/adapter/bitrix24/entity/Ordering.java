package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameter {@code order}. */
public final class Ordering {

    private Ordering() {}

    /** In which direction the query goes through the records, where the identifier alone decides; else empty. */
    public static Optional<Direction> byIdOnly(RecordQuery query, String idField) {
        if (query.order().isEmpty()) {
            return Optional.of(Direction.DESC);
        }
        var first = query.order().getFirst();
        return first.field().equals(idField) ? Optional.of(first.direction()) : Optional.empty();
    }

    /**
     * The query's ordering, made complete by the identifier: rows that compare equal would otherwise change places between two
     * pages and be lost or doubled. Without an ordering of its own, the newest first.
     */
    static Map<String, String> of(RecordQuery query, String idField) {
        var order = new LinkedHashMap<String, String>();
        query.order().forEach(sort -> order.put(sort.field(), sort.direction().name()));
        order.putIfAbsent(
                idField,
                byIdOnly(query, idField)
                        .orElseGet(() -> query.order().getLast().direction())
                        .name());
        return order;
    }
}
