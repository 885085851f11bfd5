package dev.b24mcp.domain.date;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Gives days that are compared with moments their beginning and end. A CRM takes a day for its first moment, in a zone of its
 * own, so that the last day of a range is lost and nothing happened on any day.
 */
public final class WholeDays {

    private WholeDays() {}

    /**
     * The conditions that mean the day as a whole; the condition itself where it names no day.
     *
     * @param condition a condition on a field of moments
     * @param zone where the day begins and ends
     */
    public static List<Condition> of(Condition condition, ZoneId zone) {
        return DateText.day(condition.value())
                .map(day -> of(condition, day, zone))
                .orElse(List.of(condition));
    }

    private static List<Condition> of(Condition condition, LocalDate day, ZoneId zone) {
        var whole = new DateFilter(condition.field(), DateRange.ofDays(day, 1, zone)).conditions();
        var operator = condition.operator();
        if (operator == Operator.MATCH || operator == Operator.EQUAL) {
            return whole;
        }
        if (operator == Operator.LESS_OR_EQUAL) {
            return List.of(whole.getLast());
        }
        if (operator == Operator.GREATER) {
            return List.of(new Condition(
                    condition.field(),
                    Operator.GREATER_OR_EQUAL,
                    whole.getLast().value()));
        }
        return operator == Operator.LESS || operator == Operator.GREATER_OR_EQUAL
                ? List.of(new Condition(
                        condition.field(), operator, whole.getFirst().value()))
                : List.of(condition);
    }
}
