package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.FilterDates;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** calendar.event.add: one more event in an employee's calendar. */
record CalendarWrites(Table events, Table users, Clock clock, ZoneId zone) {
    private static final List<String> REQUIRED = List.of("type", "ownerId", "name", "from", "to");
    private static final Map<String, Long> MINUTES = Map.of("min", 1L, "hour", 60L, "day", 1_440L);

    void addTo(MethodTable table) {
        table.add("calendar.event.add", this::add);
    }

    private Answer add(Parameters parameters) {
        for (var name : REQUIRED) {
            if (!parameters.has(name)) {
                throw PortalError.classic(
                        "The required parameter \"" + name + "\" for the method \"calendar.event.add\" is not set");
            }
        }
        List.of("name", "description").forEach(name -> requireText(parameters, name));
        var crm = parameters.get("crm_fields");
        if (crm != null && !PhpArrays.isArray(crm)) {
            throw PortalError.classic("The list of event links to CRM must be an array");
        }
        long owner = owner(parameters);
        var from = instant(parameters, "from");
        var to = instant(parameters, "to");
        var writing = Writing.of(clock, zone);
        return Answer.of(events.add(id -> repeated(
                        parameters,
                        new Row(events.schema(), id)
                                .set("CAL_TYPE", "user")
                                .set("OWNER_ID", owner)
                                .set("SECTION_ID", owner)
                                .set("NAME", parameters.text("name"))
                                .set("DESCRIPTION", parameters.text("description"))
                                .set("DATE_FROM", from)
                                .set("DATE_TO", to)
                                .set("DT_SKIP_TIME", flag(parameters, "skip_time"))
                                .set("LOCATION", parameters.text("location"))
                                .set("COLOR", parameters.text("color"))
                                .set("ACCESSIBILITY", textOr(parameters, "accessibility", "busy"))
                                .set("IMPORTANCE", textOr(parameters, "importance", "normal"))
                                .set("PRIVATE_EVENT", flag(parameters, "private_event"))
                                .set(
                                        "IS_MEETING",
                                        flag(parameters, "is_meeting").equals("Y"))
                                .set("ATTENDEES", numbers(parameters.get("attendees")))
                                .set("REMIND", reminders(parameters.get("remind")))
                                .set("UF_CRM_CAL_EVENT", texts(crm))
                                .set("CREATED_BY", writing.userId())
                                .set("DATE_CREATE", writing.now())
                                .set("TIMESTAMP_X", writing.now())))
                .id());
    }

    private static void requireText(Parameters parameters, String name) {
        if (PhpArrays.isArray(parameters.get(name))) {
            throw PortalError.classic("Invalid value for the parameter \"" + name + "\"");
        }
    }

    /** Everybody has one calendar, of the same number; there are no others. */
    private long owner(Parameters parameters) {
        long owner = parameters.number("ownerId").orElse(0L);
        boolean known =
                parameters.text("type").equals("user") && users.find(owner).isPresent();
        if (!known || (parameters.has("section") && !parameters.text("section").equals(String.valueOf(owner)))) {
            throw PortalError.classic(
                    "You specified an invalid calendar section ID or the user does not have access to it");
        }
        if (!Caller.current().maySee(owner)) {
            throw PortalError.classic("Access denied");
        }
        return owner;
    }

    private Instant instant(Parameters parameters, String name) {
        return FilterDates.instant(parameters.text(name), zone)
                .orElseThrow(() -> PortalError.classic("An error occurred while creating the event"));
    }

    private Row repeated(Parameters parameters, Row event) {
        var rule = new Parameters(PhpArrays.map(parameters.get("rrule")));
        if (!rule.has("FREQ")) {
            return event;
        }
        return event.set("FREQ", rule.text("FREQ"))
                .set("BYDAY", texts(rule.get("BYDAY")))
                .set("INTERVAL", rule.number("INTERVAL").orElse(1L))
                .set("COUNT", rule.number("COUNT").orElse(null))
                .set("UNTIL", FilterDates.date(rule.text("UNTIL"), zone).orElse(null));
    }

    private static String flag(Parameters parameters, String name) {
        return parameters.text(name).equals("Y") ? "Y" : "N";
    }

    private static String textOr(Parameters parameters, String name, String otherwise) {
        return parameters.has(name) ? parameters.text(name) : otherwise;
    }

    private static List<String> texts(@Nullable Object given) {
        return PhpArrays.list(given).stream().map(String::valueOf).toList();
    }

    private static List<Long> numbers(@Nullable Object given) {
        return texts(given).stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private static List<Long> reminders(@Nullable Object given) {
        return PhpArrays.list(given).stream()
                .map(item -> new Parameters(PhpArrays.map(item)))
                .map(item -> item.number("count").orElse(0L) * MINUTES.getOrDefault(item.text("type"), 1L))
                .toList();
    }
}
