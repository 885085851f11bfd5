package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameter {@code filter}: conditions by key. */
final class FilterParameter {

    private FilterParameter() {}

    /**
     * The conditions in a method's own way.
     *
     * @throws CrmException when two conditions would end up under one key, where one of them would be lost
     */
    static Map<String, @Nullable Object> of(RecordQuery query, Function<Condition, Condition> translation) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        for (var condition : query.filter()) {
            var translated = translation.apply(condition);
            if (filter.containsKey(translated.key())) {
                throw new CrmException(new InvalidQuery("CONDITIONS_CLASH", condition.key()));
            }
            filter.put(translated.key(), translated.value());
        }
        return filter;
    }
}
