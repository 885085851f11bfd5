package dev.b24mcp.sandbox.bitrix24.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What is in the calendars of employees, each of whom has one calendar, of the employee's own number. */
final class CalendarEvents {
    private static final Schema SCHEMA = Schema.of("calendarevent");
    private static final Duration BEFOREHAND = Duration.ofDays(20);
    private static final String COLOR = "#9dcf00";
    private static final long REMINDER = 15;

    private CalendarEvents() {}

    /** Repeated on some days of so many weeks, or on none. */
    private record Event(
            long id,
            long owner,
            String name,
            String description,
            String location,
            long daysFromNow,
            int hour,
            long minutes,
            List<String> weekdays,
            long weeks,
            List<Long> attendees,
            List<String> crm) {}

    static Table of(Origin origin) {
        return new Table(
                SCHEMA,
                Resources.read("calendar.json", new TypeReference<List<Event>>() {}).stream()
                        .map(event -> row(event, origin))
                        .toList());
    }

    private static Row row(Event event, Origin origin) {
        var day = LocalDate.ofInstant(origin.now(), origin.zone()).plusDays(event.daysFromNow());
        var from = day.atTime(event.hour(), 0).atZone(origin.zone()).toInstant();
        var made = from.minus(BEFOREHAND);
        boolean repeated = !event.weekdays().isEmpty();
        return new Row(SCHEMA, event.id())
                .set("CAL_TYPE", "user")
                .set("OWNER_ID", event.owner())
                .set("SECTION_ID", event.owner())
                .set("NAME", event.name())
                .set("DESCRIPTION", event.description())
                .set("DATE_FROM", from)
                .set("DATE_TO", from.plus(Duration.ofMinutes(event.minutes())))
                .set("DT_SKIP_TIME", "N")
                .set("LOCATION", event.location())
                .set("COLOR", COLOR)
                .set("ACCESSIBILITY", "busy")
                .set("IMPORTANCE", "normal")
                .set("PRIVATE_EVENT", "")
                .set("IS_MEETING", !event.attendees().isEmpty())
                .set("ATTENDEES", event.attendees())
                .set("REMIND", List.of(REMINDER))
                .set("FREQ", repeated ? "WEEKLY" : null)
                .set("BYDAY", event.weekdays())
                .set("INTERVAL", 1L)
                .set("UNTIL", repeated ? day.plusWeeks(event.weeks()) : null)
                .set("UF_CRM_CAL_EVENT", event.crm())
                .set("CREATED_BY", event.owner())
                .set("DATE_CREATE", made)
                .set("TIMESTAMP_X", made);
    }
}
