package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** crm.activity.{update,delete}, and what every way to write an activity has in common. */
record ActivityWrites(Table activities, PortalEvents events, Clock clock, ZoneId zone) {
    private static final String EVENT = "ONCRMACTIVITY";
    private static final String COMPLETED = "COMPLETED";
    private static final long WAITING = 1;
    private static final long DONE = 2;

    void addTo(MethodTable table) {
        table.add("crm.activity.update", this::update);
        table.add("crm.activity.delete", this::delete);
    }

    private Answer update(Parameters parameters) {
        long id = existing(parameters).id();
        if (!PhpArrays.isArray(parameters.get("fields"))) {
            throw PortalError.notAnArray("fields");
        }
        var fields = parameters.array("fields");
        change(id, row -> written(row, fields));
        return Answer.of(true);
    }

    private Row existing(Parameters parameters) {
        return ActivityMethods.visible(activities, ClassicEntity.id(parameters));
    }

    private Row written(Row row, Map<String, @Nullable Object> fields) {
        var values = new WrittenValues(zone);
        for (var field : activities.schema().fields()) {
            boolean plain = !field.is(Trait.READ_ONLY) && !field.is(Trait.MULTIPLE);
            if (plain && !field.name().equals("ID") && fields.containsKey(field.name())) {
                row.set(field.name(), values.read(field, fields.get(field.name()), row));
            }
        }
        if (fields.containsKey(COMPLETED)) {
            boolean done = row.text(COMPLETED).equals("Y");
            row.set(COMPLETED, done ? "Y" : "N").set("STATUS", done ? DONE : WAITING);
        }
        return row;
    }

    /** Changes a copy of the activity and notes who did it. */
    void change(long id, UnaryOperator<Row> change) {
        var writing = Writing.of(clock, zone);
        var changed = activities.update(
                id,
                present -> change.apply(present.copy())
                        .set("LAST_UPDATED", writing.now())
                        .set("EDITOR_ID", writing.userId()));
        if (changed.isEmpty()) {
            throw ClassicEntity.notFound();
        }
        events.raise(EVENT + "UPDATE", id);
    }

    Row add(UnaryOperator<Row> filled) {
        var writing = Writing.of(clock, zone);
        var added = activities.add(id -> filled.apply(new Row(activities.schema(), id)
                .set("CREATED", writing.now())
                .set("LAST_UPDATED", writing.now())
                .set("AUTHOR_ID", writing.userId())
                .set("EDITOR_ID", writing.userId())
                .set("RESPONSIBLE_ID", Caller.current().userId())
                .set(COMPLETED, "N")
                .set("STATUS", WAITING)));
        events.raise(EVENT + "ADD", added.id());
        return added;
    }

    private Answer delete(Parameters parameters) {
        long id = existing(parameters).id();
        activities.remove(id);
        events.raise(EVENT + "DELETE", id);
        return Answer.of(true);
    }
}
