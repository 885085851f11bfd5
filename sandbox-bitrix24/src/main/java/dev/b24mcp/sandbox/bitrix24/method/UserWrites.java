package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;

/** user.{add,update}: the fields stand among the parameters themselves, and only an administrator is let. */
record UserWrites(Table users, PortalEvents events, Clock clock, ZoneId zone) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Set<String> OWN = Set.of(
            "ID", "LAST_LOGIN", "DATE_REGISTER", "IS_ONLINE", "TIMESTAMP_X", "LAST_ACTIVITY_DATE", "NAME_SEARCH");

    void addTo(MethodTable table) {
        table.add("user.add", this::add);
        table.add("user.update", this::update);
    }

    private Answer add(Parameters parameters) {
        requireAdministrator();
        var email = parameters.text("EMAIL");
        if (!EMAIL.matcher(email).matches()) {
            throw PortalError.argument("wrong_email");
        }
        if (users.rows().stream().anyMatch(user -> user.text("EMAIL").equalsIgnoreCase(email))) {
            throw PortalError.argument("A user with this email already exists");
        }
        var writing = Writing.of(clock, zone);
        var added = users.add(id -> named(set(
                new Row(users.schema(), id)
                        .set("ACTIVE", true)
                        .set("DATE_REGISTER", LocalDate.ofInstant(writing.now(), zone))
                        .set("LAST_ACTIVITY_DATE", writing.now())
                        .set("IS_ONLINE", "N")
                        .set("USER_TYPE", "employee"),
                parameters)));
        events.raise("ONUSERADD", added.id());
        return Answer.of(added.id());
    }

    private Answer update(Parameters parameters) {
        requireAdministrator();
        long id = parameters.number("ID").orElse(0L);
        if (users.update(id, user -> named(set(user.copy(), parameters))).isEmpty()) {
            throw denied();
        }
        return Answer.of(true);
    }

    private Row set(Row user, Parameters parameters) {
        var values = new WrittenValues(zone);
        for (var field : users.schema().fields()) {
            var given = parameters.get(field.name());
            if (given != null && !OWN.contains(field.name())) {
                user.set(field.name(), values.read(field, given, user));
            }
        }
        return user;
    }

    /** What people are found by. */
    private static Row named(Row user) {
        return user.set(
                "NAME_SEARCH",
                String.join(" ", user.text("LAST_NAME"), user.text("NAME"), user.text("SECOND_NAME"))
                        .strip());
    }

    private static void requireAdministrator() {
        if (!Caller.current().admin()) {
            throw denied();
        }
    }

    private static PortalError denied() {
        return new PortalError(400, "ERROR_CORE", "access_denied");
    }
}
