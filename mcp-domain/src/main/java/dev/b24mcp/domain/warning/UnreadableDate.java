package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.date.DateFilterRule;
import dev.b24mcp.domain.date.DateText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses to compare a date with what is none: nobody can say what a CRM makes of it. That a date is empty may be asked.
 *
 * @param suggestion what to propose instead
 */
public record UnreadableDate(DateFilterRule suggestion) implements WarningRule {

    public static final String CODE = "unreadable_date";

    private static final Set<Operator> COMPARING =
            EnumSet.of(Operator.GREATER, Operator.GREATER_OR_EQUAL, Operator.LESS, Operator.LESS_OR_EQUAL);
    private static final Set<Operator> EQUATING = EnumSet.of(
            Operator.MATCH, Operator.NOT_MATCH, Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.NOT_IN);

    @Override
    public List<Warning> check(AskedQuery asked) {
        return asked.query().filter().stream()
                .filter(condition -> asked.isDateField(condition.field()))
                .filter(UnreadableDate::isUnreadable)
                .map(condition -> warning(condition, asked))
                .toList();
    }

    private Warning warning(Condition condition, AskedQuery asked) {
        var ranges = suggestion.suggest(asked.entity(), asked.now()).stream()
                .filter(range -> range.field().equals(condition.field()))
                .<Correction>map(Correction.Narrow::new)
                .toList();
        return Warning.refusal(
                CODE, Map.of("key", condition.key(), "value", String.valueOf(condition.value())), ranges);
    }

    private static boolean isUnreadable(Condition condition) {
        var value = condition.value();
        if (EQUATING.contains(condition.operator())) {
            return !DateText.isEmpty(value) && !DateText.isDate(value);
        }
        return COMPARING.contains(condition.operator()) && !DateText.isDate(value);
    }
}
