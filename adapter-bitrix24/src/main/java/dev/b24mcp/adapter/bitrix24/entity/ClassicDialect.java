package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classic CRM lists: {@code crm.deal.list} and its like.
 *
 * @param method name of the list method
 */
record ClassicDialect(String method) implements ListDialect {

    private static final String ID = "ID";

    @Override
    public Map<String, Object> parameters(RecordQuery query, int start) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("filter", FilterParameter.of(query, ClassicDialect::translated));
        parameters.put("select", query.select());
        parameters.put("order", Ordering.of(query, ID));
        parameters.put("start", start);
        return parameters;
    }

    private static Condition translated(Condition condition) {
        var plain = PlainCondition.of(condition);
        return new Condition(plain.field(), plain.operator(), translated(plain.field(), plain.value()));
    }

    private static @Nullable Object translated(String field, @Nullable Object value) {
        return switch (value) {
            case Boolean flag -> flag(field, flag);
            case List<?> list ->
                list.stream().map(item -> translated(field, item)).toList();
            case null, default -> value;
        };
    }

    /** The CRM's own flags are letters, those of user fields are numbers; a boolean would find nothing. */
    private static Object flag(String field, boolean value) {
        if (field.startsWith("UF_")) {
            return value ? 1 : 0;
        }
        return value ? "Y" : "N";
    }

    @Override
    public @Nullable String rowsMember() {
        return null;
    }

    @Override
    public String idField() {
        return ID;
    }
}
