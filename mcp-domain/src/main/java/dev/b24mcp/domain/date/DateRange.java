package dev.b24mcp.domain.date;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A stretch of time, its end excluded, so that neighbouring ranges neither overlap nor leave a gap.
 *
 * @param from first moment inside
 * @param until first moment after
 */
public record DateRange(ZonedDateTime from, ZonedDateTime until) {

    public DateRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an empty range: " + from + " to " + until);
        }
    }

    /** Whole days. */
    public static DateRange ofDays(LocalDate first, int days, ZoneId zone) {
        return new DateRange(first.atStartOfDay(zone), first.plusDays(days).atStartOfDay(zone));
    }
}
