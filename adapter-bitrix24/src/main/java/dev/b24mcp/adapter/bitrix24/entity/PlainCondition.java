package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import java.util.List;
import java.util.Map;

/**
 * A condition on one field, with one value or a list of them. A portal passes over everything else without a word and gives
 * the whole table.
 */
final class PlainCondition {

    private PlainCondition() {}

    /**
     * The same condition.
     *
     * @throws CrmException when it is not a plain one
     */
    static Condition of(Condition condition) {
        if (condition.field().equalsIgnoreCase("LOGIC") || isNested(condition)) {
            throw new CrmException(new InvalidQuery("NESTED_FILTER", condition.key()));
        }
        if (condition.value() instanceof List<?> list && list.isEmpty()) {
            throw new CrmException(new InvalidQuery("EMPTY_LIST", condition.key()));
        }
        return condition;
    }

    private static boolean isNested(Condition condition) {
        return condition.value() instanceof Map
                || (condition.value() instanceof List<?> list
                        && list.stream().anyMatch(item -> item instanceof Map || item instanceof List));
    }
}
