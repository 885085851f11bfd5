package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes tasks, and with them their history and what applications are told. */
record TaskChanges(TaskParts parts, PortalEvents events, Clock clock) {
    private static final String EVENT = "ONTASK";

    /** The task a call is about, as far as the caller may see it. */
    Optional<Row> named(Parameters parameters) {
        if (!parameters.has("taskId")) {
            throw new PortalError(
                    400,
                    "100",
                    "CTaskItem All parameters in the constructor must have real class type (internal error)");
        }
        long id = parameters.number("taskId").orElseThrow(() -> new PortalError(400, "0", "wrong task id"));
        return parts.tasks().find(id).filter(TaskParts::isVisible);
    }

    Row existing(Parameters parameters) {
        // in the portal's language, as captured from a real one: nobody should rely on the text
        return named(parameters).orElseThrow(() -> new PortalError(400, "1048582", "Действие не доступно"));
    }

    Row add(BiFunction<Row, Writing, Row> filled) {
        var writing = writing();
        var schema = parts.tasks().schema();
        var added = parts.tasks().add(id -> filled.apply(new Row(schema, id), writing));
        parts.history().note(added.id(), "NEW", null, null);
        events.raise(EVENT + "ADD", added.id());
        return added;
    }

    Row change(Row task, BiFunction<Row, Writing, Row> change) {
        var writing = writing();
        var after = parts.tasks()
                .update(
                        task.id(),
                        present -> change.apply(present.copy(), writing)
                                .set("CHANGED_BY", writing.userId())
                                .set("CHANGED_DATE", writing.now())
                                .set("ACTIVITY_DATE", writing.now()))
                .orElseThrow(() -> new PortalError(400, "1048582", "Действие не доступно"));
        parts.history().noteChanges(task, after);
        events.raise(EVENT + "UPDATE", after.id());
        return after;
    }

    void remove(Row task) {
        parts.tasks().remove(task.id());
        events.raise(EVENT + "DELETE", task.id());
    }

    private Writing writing() {
        return Writing.of(clock, parts.zone());
    }
}
