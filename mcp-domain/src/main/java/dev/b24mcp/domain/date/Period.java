package dev.b24mcp.domain.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar that people name, counted from the present day. Weeks begin on Monday. */
public enum Period {
    YESTERDAY,
    TODAY,
    TOMORROW,
    THIS_WEEK,
    LAST_WEEK,
    /** The present day and the six before it. */
    LAST_7_DAYS,
    /** The present day and the 29 before it. */
    LAST_30_DAYS;

    /**
     * The range of this period.
     *
     * @param now the present moment; days begin and end in its zone
     */
    public DateRange at(ZonedDateTime now) {
        var today = now.toLocalDate();
        var zone = now.getZone();
        return switch (this) {
            case YESTERDAY -> DateRange.ofDays(today.minusDays(1), 1, zone);
            case TODAY -> DateRange.ofDays(today, 1, zone);
            case TOMORROW -> DateRange.ofDays(today.plusDays(1), 1, zone);
            case THIS_WEEK -> DateRange.ofDays(monday(today), 7, zone);
            case LAST_WEEK -> DateRange.ofDays(monday(today).minusWeeks(1), 7, zone);
            case LAST_7_DAYS -> DateRange.ofDays(today.minusDays(6), 7, zone);
            case LAST_30_DAYS -> DateRange.ofDays(today.minusDays(29), 30, zone);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
