package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code tasks.task.list}: names in capitals going in, camelCase coming out, rows one level deeper, and only a few operators,
 * of which a bare name also means "one of" for a list and "like" for a text with per cent signs.
 */
record TaskDialect() implements ListDialect {

    @Override
    public String method() {
        return "tasks.task.list";
    }

    @Override
    public Map<String, Object> parameters(RecordQuery query, int start) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        query.filter().forEach(condition -> put(filter, condition));
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("filter", filter);
        parameters.put("select", query.select());
        parameters.put("order", Ordering.of(query, "ID"));
        parameters.put("start", start);
        return parameters;
    }

    private static void put(Map<String, @Nullable Object> filter, Condition condition) {
        var field = condition.field();
        var value = condition.value();
        switch (condition.operator()) {
            case MATCH, EQUAL, IN, LIKE -> filter.put(field, value);
            case NOT_MATCH, NOT_EQUAL, NOT_IN -> filter.put("!" + field, value);
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> filter.put(condition.key(), value);
            case CONTAINS -> filter.put(field, "%" + value + "%");
            case NOT_CONTAINS, NOT_LIKE ->
                throw new CrmException(new InvalidQuery(
                        "UNSUPPORTED_OPERATOR", condition.operator().symbol()));
        }
    }

    @Override
    public String rowsMember() {
        return "tasks";
    }

    @Override
    public String idField() {
        return "id";
    }
}
