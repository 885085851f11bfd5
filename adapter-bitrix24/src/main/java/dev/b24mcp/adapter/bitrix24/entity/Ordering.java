package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.RecordQuery;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameter {@code order}. */
final class Ordering {

    private Ordering() {}

    /**
     * The query's ordering, made complete by the identifier: rows that compare equal would otherwise change places between two
     * pages and be lost or doubled. Without an ordering of its own, the newest first.
     */
    static Map<String, String> of(RecordQuery query, String idField) {
        var order = new LinkedHashMap<String, String>();
        query.order().forEach(sort -> order.put(sort.field(), sort.direction().name()));
        order.putIfAbsent(
                idField,
                query.order().isEmpty()
                        ? "DESC"
                        : query.order().getLast().direction().name());
        return order;
    }
}
