package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.date.DateFilterRule;
import dev.b24mcp.domain.date.DateText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warns about a query over all time. A range counts when it has a beginning: an upper bound alone still reads everything
 * since the first record. Whoever names the records by their identifiers needs no range.
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

    /** These compare texts, so a part of a date is enough for them. */
    private static final Set<Operator> MATCHING = EnumSet.of(Operator.CONTAINS, Operator.LIKE);

    private static final Set<Operator> NAMING = EnumSet.of(Operator.MATCH, Operator.EQUAL, Operator.IN);

    @Override
    public List<Warning> check(AskedQuery asked) {
        if (asked.query().filter().stream()
                .anyMatch(condition -> narrows(condition, asked) || namesRecords(condition, asked))) {
            return List.of();
        }
        var entity = asked.entity();
        var values = Map.of(
                "dateField", entity.mainDateField(), "resource", entity.type().resource());
        var ranges = suggestion.suggest(entity, asked.now()).stream()
                .<Correction>map(Correction.Narrow::new)
                .toList();
        return List.of(Warning.remark(CODE, values, ranges));
    }

    private static boolean narrows(Condition condition, AskedQuery asked) {
        return NARROWING.contains(condition.operator())
                && asked.isDateField(condition.field())
                && (MATCHING.contains(condition.operator())
                        ? DateText.isPartOfDate(condition.value())
                        : DateText.isDate(condition.value()));
    }

    private static boolean namesRecords(Condition condition, AskedQuery asked) {
        return NAMING.contains(condition.operator())
                && asked.entity()
                        .vocabulary()
                        .find(FieldRole.ID)
                        .filter(condition.field()::equals)
                        .isPresent();
    }
}
