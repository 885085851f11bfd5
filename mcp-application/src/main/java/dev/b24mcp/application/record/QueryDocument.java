package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query, and parts of one, in the shape of the arguments of a list, so that a caller can send it back as it is. */
public final class QueryDocument {

    private QueryDocument() {}

    /** The whole query. */
    public static Map<String, Object> of(RecordQuery query) {
        var document = new LinkedHashMap<String, Object>();
        if (!query.filter().isEmpty()) {
            document.put("filter", filter(query.filter()));
        }
        document.put("select", query.select());
        if (!query.order().isEmpty()) {
            document.put("order", order(query));
        }
        document.put("start", query.start());
        document.put("limit", query.limit());
        return document;
    }

    /** The ordering. */
    public static Map<String, Object> order(RecordQuery query) {
        var order = new LinkedHashMap<String, Object>();
        query.order().forEach(sort -> order.put(sort.field(), sort.direction().name()));
        return order;
    }

    /** A filter. */
    public static Map<String, @Nullable Object> filter(List<Condition> conditions) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        conditions.forEach(condition -> filter.put(condition.key(), condition.value()));
        return filter;
    }
}
