package dev.b24mcp.domain.date;

import java.time.ZonedDateTime;

/** A stretch of the calendar that people name, counted from the present day. */
public enum Period {
    /** The present day and the six before it. */
    LAST_7_DAYS {
        @Override
        public DateRange at(ZonedDateTime now) {
            var today = now.toLocalDate();
            return new DateRange(
                    today.minusDays(6).atStartOfDay(now.getZone()),
                    today.plusDays(1).atStartOfDay(now.getZone()));
        }
    };

    /**
     * The range of this period.
     *
     * @param now the present moment; days begin and end in its zone
     */
    public abstract DateRange at(ZonedDateTime now);
}
