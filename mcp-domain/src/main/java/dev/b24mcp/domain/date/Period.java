package dev.b24mcp.domain.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
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
    LAST_30_DAYS,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    THIS_YEAR,
    LAST_YEAR;

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
            case THIS_MONTH -> months(month(today), 1, zone);
            case LAST_MONTH -> months(month(today).minusMonths(1), 1, zone);
            case THIS_QUARTER -> months(quarter(today), 3, zone);
            case LAST_QUARTER -> months(quarter(today).minusMonths(3), 3, zone);
            case THIS_YEAR -> months(today.with(TemporalAdjusters.firstDayOfYear()), 12, zone);
            case LAST_YEAR -> months(today.minusYears(1).with(TemporalAdjusters.firstDayOfYear()), 12, zone);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static DateRange months(LocalDate first, int months, ZoneId zone) {
        return new DateRange(first.atStartOfDay(zone), first.plusMonths(months).atStartOfDay(zone));
    }
}
