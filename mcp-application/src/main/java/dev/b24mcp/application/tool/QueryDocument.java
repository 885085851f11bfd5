package dev.b24mcp.application.tool;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.date.DateFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query, and parts of one, in the shape of the tool's own arguments, so that a caller can send it back as it is. */
final class QueryDocument {

    private QueryDocument() {}

    static Map<String, Object> of(RecordQuery query) {
        var document = new LinkedHashMap<String, Object>();
        if (!query.filter().isEmpty()) {
            document.put("filter", filter(query.filter().stream()));
        }
        document.put("select", query.select());
        if (!query.order().isEmpty()) {
            var order = new LinkedHashMap<String, Object>();
            query.order()
                    .forEach(sort -> order.put(sort.field(), sort.direction().name()));
            document.put("order", order);
        }
        document.put("start", query.start());
        document.put("limit", query.limit());
        return document;
    }

    /** The query's own filter with a date range in place of whatever it said about that field. */
    static Map<String, @Nullable Object> narrowed(RecordQuery query, DateFilter range) {
        return filter(Stream.concat(
                query.filter().stream().filter(condition -> !condition.field().equals(range.field())),
                range.conditions().stream()));
    }

    private static Map<String, @Nullable Object> filter(Stream<Condition> conditions) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        conditions.forEach(condition -> filter.put(condition.key(), condition.value()));
        return filter;
    }
}
