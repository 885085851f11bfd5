package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.FilterDates;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/** calendar.event.get: what is in a calendar within some days. Repetitions are not spelt out. */
record CalendarMethods(Table events, CalendarView view, Clock clock, ZoneId zone) {
    private static final Duration BEFORE = Duration.ofDays(30);
    private static final Duration AFTER = Duration.ofDays(90);
    private static final int DATE = "2026-01-31".length();

    void addTo(MethodTable table) {
        table.add("calendar.event.get", this::get);
    }

    private Answer get(Parameters parameters) {
        var type = parameters.text("type");
        if (type.isEmpty()) {
            throw PortalError.classic(
                    "Mandatory parameter not specified \"type\" for the method \"calendar.event.get\"");
        }
        long owner =
                parameters.number("ownerId").orElseGet(() -> Caller.current().userId());
        var sections = PhpArrays.list(parameters.get("section")).stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
        var from = day(parameters, "from").orElse(clock.instant().minus(BEFORE));
        var to = day(parameters, "to")
                .map(until -> end(parameters, until))
                .orElse(clock.instant().plus(AFTER));
        return Answer.of(events.rows().stream()
                .filter(event -> event.text("CAL_TYPE").equals(type) && event.number("OWNER_ID") == owner)
                .filter(event -> sections.isEmpty() || sections.contains(String.valueOf(event.number("SECTION_ID"))))
                .filter(event ->
                        !event.instant("DATE_FROM").isAfter(to) && !last(event).isBefore(from))
                .filter(CalendarMethods::isVisible)
                .map(view::of)
                .toList());
    }

    private Optional<Instant> day(Parameters parameters, String name) {
        return FilterDates.instant(parameters.text(name), zone);
    }

    /** The day that is named belongs to the time that is asked about. */
    private static Instant end(Parameters parameters, Instant until) {
        return parameters.text("to").length() > DATE ? until : until.plus(Duration.ofDays(1));
    }

    private Instant last(Row event) {
        if (event.text("FREQ").isEmpty()) {
            return event.instant("DATE_TO");
        }
        return event.get("UNTIL") instanceof LocalDate until
                ? until.plusDays(1).atStartOfDay(zone).toInstant()
                : Instant.MAX;
    }

    private static boolean isVisible(Row event) {
        return !event.text("PRIVATE_EVENT").equals("Y") || Caller.current().maySee(event.number("OWNER_ID"));
    }
}
