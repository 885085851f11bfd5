package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.date.DateFilterRule;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Warns about a query over all time. A range counts when it has a beginning: an upper bound alone still reads everything
 * since the first record.
 *
 * @param suggestion what to propose instead
 */
public record MissingDateRange(DateFilterRule suggestion) implements WarningRule {

    public static final String CODE = "missing_date_range";

    private static final Set<Operator> NARROWING = EnumSet.of(
            Operator.MATCH,
            Operator.EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL,
            Operator.IN,
            Operator.CONTAINS,
            Operator.LIKE);

    @Override
    public Optional<Warning> check(RecordQuery query, EntityDescription entity, ZonedDateTime now) {
        if (query.filter().stream().anyMatch(condition -> narrows(condition, entity))) {
            return Optional.empty();
        }
        return Optional.of(new Warning(
                CODE,
                Map.of(
                        "dateField",
                        entity.mainDateField(),
                        "resource",
                        entity.type().resource()),
                suggestion.suggest(entity, now)));
    }

    private static boolean narrows(Condition condition, EntityDescription entity) {
        return NARROWING.contains(condition.operator()) && entity.isDateField(condition.field());
    }
}
