package dev.b24mcp.sandbox.bitrix24.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates clients put into filters and fields; one without an offset is in the portal's zone. */
public final class FilterDates {
    private static final List<DateTimeFormatter> FORMATS =
            List.of(format("yyyy-MM-dd['T'][' '][HH:mm[:ss[.SSS]]][XXX][xx]"), format("dd.MM.yyyy[' 'HH:mm[:ss]]"));

    private FilterDates() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    public static Optional<Instant> instant(String text, ZoneId zone) {
        for (var format : FORMATS) {
            try {
                var parsed = format.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
                return Optional.of(
                        switch (parsed) {
                            case OffsetDateTime dateTime -> dateTime.toInstant();
                            case LocalDateTime dateTime -> dateTime.atZone(zone).toInstant();
                            default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
                        });
            } catch (DateTimeParseException e) {
                // not this format
            }
        }
        return Optional.empty();
    }

    /** A date-only field loses the time of day of what it is compared with. */
    public static Optional<LocalDate> date(String text, ZoneId zone) {
        return instant(text, zone).map(instant -> LocalDate.ofInstant(instant, zone));
    }
}
