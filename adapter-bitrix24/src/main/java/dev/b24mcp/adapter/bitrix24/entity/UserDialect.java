package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code user.get}: capital parameter names, an ordering by one field given as two texts, and a {@code select} that many
 * portals ignore, so rows are cut down here.
 */
record UserDialect() implements ListDialect {

    @Override
    public String method() {
        return "user.get";
    }

    @Override
    public Map<String, Object> parameters(RecordQuery query, int start) {
        if (query.order().size() > 1) {
            throw new CrmException(new InvalidQuery("ONE_SORT_FIELD", "user.get sorts by one field"));
        }
        var order = Ordering.of(query, idInQueries()).entrySet().iterator().next();
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("FILTER", FilterParameter.of(query, UserDialect::translated));
        parameters.put("SORT", order.getKey());
        parameters.put("ORDER", order.getValue());
        parameters.put("select", query.select());
        parameters.put("start", start);
        return parameters;
    }

    /** Whether somebody works here is a boolean, and all other flags are letters. */
    private static Condition translated(Condition condition) {
        var plain = PlainCondition.of(condition);
        return plain.field().equals("ACTIVE") ? plain : FlagValues.written(plain, FlagValues::letter);
    }

    @Override
    public Map<String, @Nullable Object> row(Map<String, @Nullable Object> row, RecordQuery query) {
        if (query.select().stream().anyMatch(name -> name.contains("*"))) {
            return row;
        }
        var chosen = new LinkedHashMap<String, @Nullable Object>(row);
        chosen.keySet().retainAll(query.select());
        return chosen;
    }
}
