package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code tasks.task.list}: names in capitals going in, camelCase coming out, rows one level deeper, and only a few operators,
 * of which a bare name also means "one of" for a list and "like" for a text with per cent signs.
 */
record TaskDialect() implements ListDialect {

    /** The one group of conditions that is documented, and the one condition in it. */
    private static final String GROUP = "::SUBFILTER-PARAMS";

    private static final Map<String, String> FAVORITES = Map.of("FAVORITE", "Y");

    /** The only field whose texts are searched; in all others per cent signs are taken as they are. */
    private static final String SEARCHED = "TITLE";

    @Override
    public String method() {
        return "tasks.task.list";
    }

    @Override
    public Map<String, Object> parameters(RecordQuery query, int start) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("filter", FilterParameter.of(query, TaskDialect::translated));
        parameters.put("select", query.select());
        parameters.put("order", Ordering.of(query, idInQueries()));
        parameters.put("start", start);
        return parameters;
    }

    private static Condition translated(Condition condition) {
        return condition.field().equals(GROUP) && FAVORITES.equals(condition.value())
                ? condition
                : plain(FlagValues.written(PlainCondition.of(condition), FlagValues::letter));
    }

    private static Condition plain(Condition condition) {
        var field = condition.field();
        var value = condition.value();
        return switch (condition.operator()) {
            case MATCH, EQUAL, IN -> new Condition(field, Operator.MATCH, value);
            case NOT_MATCH, NOT_EQUAL, NOT_IN -> new Condition(field, Operator.NOT_MATCH, value);
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> condition;
            case CONTAINS -> searched(condition, "%" + text(condition) + "%");
            case LIKE -> searched(condition, text(condition));
            case NOT_CONTAINS, NOT_LIKE -> throw refused("UNSUPPORTED_OPERATOR", condition.key());
        };
    }

    private static Condition searched(Condition condition, Object pattern) {
        if (!condition.field().equals(SEARCHED)) {
            throw refused("UNSUPPORTED_OPERATOR", condition.key());
        }
        return new Condition(condition.field(), Operator.MATCH, pattern);
    }

    private static Object text(Condition condition) {
        if (condition.value() instanceof String || condition.value() instanceof Number) {
            return condition.value();
        }
        throw refused("TEXT_EXPECTED", condition.key());
    }

    private static CrmException refused(String code, String detail) {
        return new CrmException(new InvalidQuery(code, detail));
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
