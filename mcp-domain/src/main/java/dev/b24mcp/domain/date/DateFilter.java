package dev.b24mcp.domain.date;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A range put on a field.
 *
 * @param field the provider's own name of a date field
 * @param range when
 */
public record DateFilter(String field, DateRange range) {

    /** ISO 8601 to the second with an explicit offset, never the letter {@code Z}. */
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** The two conditions that make up the range, the lower bound first. */
    public List<Condition> conditions() {
        return List.of(
                new Condition(field, Operator.GREATER_OR_EQUAL, text(range.from())), before(field, range.until()));
    }

    /** Whatever lies before a moment. */
    public static Condition before(String field, ZonedDateTime moment) {
        return new Condition(field, Operator.LESS, text(moment));
    }

    private static String text(ZonedDateTime moment) {
        return WITH_OFFSET.format(moment);
    }
}
