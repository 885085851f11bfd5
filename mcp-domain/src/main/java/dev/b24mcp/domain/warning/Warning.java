package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.date.DateFilter;
import java.util.List;
import java.util.Map;

/**
 * Something the caller should know about a query that was answered all the same.
 *
 * @param code stable name of the rule, also the key of its text
 * @param values what to fill into the text, by placeholder
 * @param suggestedFilters filters that would avoid the warning, the best one first; may be empty
 */
public record Warning(String code, Map<String, String> values, List<DateFilter> suggestedFilters) {

    public Warning {
        values = Map.copyOf(values);
        suggestedFilters = List.copyOf(suggestedFilters);
    }
}
