package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The classic CRM lists: {@code crm.deal.list} and its like.
 *
 * @param method name of the list method
 */
record ClassicDialect(String method) implements ListDialect {

    @Override
    public Map<String, Object> parameters(RecordQuery query, int start) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("filter", FilterParameter.of(query, ClassicDialect::translated));
        parameters.put("select", query.select());
        parameters.put("order", Ordering.of(query, idInQueries()));
        parameters.put("start", start);
        return parameters;
    }

    /** The CRM's own flags are letters, those of user fields are numbers. */
    private static Condition translated(Condition condition) {
        return FlagValues.written(
                PlainCondition.of(condition),
                condition.field().startsWith("UF_") ? FlagValues::digit : FlagValues::letter);
    }
}
