package dev.b24mcp.domain.date;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Takes the time of the day from what days are compared with. A CRM keeps a day as its first moment in a zone of its own, so that
 * a moment which is midnight elsewhere falls before or after it, and the first or the last day of a range is lost.
 */
public final class DaysAlone {

    private DaysAlone() {}

    /**
     * The condition that means the same and names a day only; the condition itself where it names no moment.
     *
     * @param condition a condition on a field of days
     * @param zone where the days begin and end
     */
    public static Condition of(Condition condition, ZoneId zone) {
        return DateText.moment(condition.value(), zone)
                .map(moment -> new Condition(
                        condition.field(),
                        operator(condition.operator(), moment),
                        moment.toLocalDate().toString()))
                .orElse(condition);
    }

    /** A day that has begun before the moment lies before it. */
    private static Operator operator(Operator operator, LocalDateTime moment) {
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return operator;
        }
        if (operator == Operator.GREATER_OR_EQUAL) {
            return Operator.GREATER;
        }
        return operator == Operator.LESS ? Operator.LESS_OR_EQUAL : operator;
    }
}
