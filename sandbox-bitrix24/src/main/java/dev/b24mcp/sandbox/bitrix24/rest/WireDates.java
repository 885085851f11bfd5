package dev.b24mcp.sandbox.bitrix24.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the portal writes dates. */
public final class WireDates {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private WireDates() {}

    public static String dateTime(Instant instant, ZoneId zone) {
        return ISO.format(instant.atZone(zone));
    }

    /** The quirk of date-only fields: midnight in UTC, told in the portal's zone (…T03:00:00+03:00 in Moscow). */
    public static String date(LocalDate date, ZoneId zone) {
        return dateTime(date.atStartOfDay(ZoneOffset.UTC).toInstant(), zone);
    }

    /** Without an offset, as users' LAST_ACTIVITY_DATE. */
    public static String plain(Instant instant, ZoneId zone) {
        return PLAIN.format(instant.atZone(zone));
    }
}
