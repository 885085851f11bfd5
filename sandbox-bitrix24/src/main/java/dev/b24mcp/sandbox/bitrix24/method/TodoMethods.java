package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.FilterDates;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Binding;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** crm.activity.todo.{add,update,updateDeadline}: what is planned for a record of the CRM. */
record TodoMethods(ActivityWrites activities, ItemTypes types) {
    private static final String PROVIDER = "CRM_TODO";
    private static final long BY_PROVIDER = 6;
    private static final long MIDDLING = 2;
    private static final String BINDINGS = "BINDINGS";

    void addTo(MethodTable table) {
        table.add("crm.activity.todo.add", this::add);
        table.add("crm.activity.todo.update", this::update);
        table.add("crm.activity.todo.updatedeadline", this::updateDeadline);
    }

    private Answer add(Parameters parameters) {
        var owner = owner(parameters);
        var deadline = date(parameters, "deadline");
        var added = activities.add(row -> told(due(row, deadline), parameters)
                .set("OWNER_TYPE_ID", owner.ownerTypeId())
                .set("OWNER_ID", owner.ownerId())
                .set(BINDINGS, List.of(owner))
                .set("TYPE_ID", BY_PROVIDER)
                .set("PROVIDER_ID", PROVIDER)
                .set("PROVIDER_TYPE_ID", "TODO")
                .set("PRIORITY", MIDDLING)
                .set("DIRECTION", 0L)
                .set("DESCRIPTION_TYPE", 1L)
                .set("SETTINGS", List.of())
                .set("PROVIDER_PARAMS", List.of())
                .setIfEmpty("SUBJECT", "Дело"));
        return Answer.of(Map.of("id", added.id()));
    }

    private Answer update(Parameters parameters) {
        long id = open(parameters).id();
        var deadline = date(parameters, "deadline");
        activities.change(id, row -> told(due(row, deadline), parameters));
        return Answer.of(Map.of("id", id));
    }

    private Answer updateDeadline(Parameters parameters) {
        long id = open(parameters).id();
        var deadline = date(parameters, "value");
        activities.change(id, row -> due(row, deadline));
        return Answer.of(Map.of("id", id));
    }

    /** The record it is about, which the caller must see. */
    private Binding owner(Parameters parameters) {
        Missing.require(parameters, "ownerTypeId");
        Missing.require(parameters, "ownerId");
        long type = parameters.number("ownerTypeId").orElse(0L);
        long id = parameters.number("ownerId").orElse(0L);
        var owner = types.find(type)
                .orElseThrow(() -> new PortalError(400, "OWNER_NOT_FOUND", "Owner of the entity not found"))
                .table()
                .find(id)
                .orElseThrow(TodoMethods::notFound);
        if (!Visibility.covers(owner)) {
            throw new PortalError(400, "ACCESS_DENIED", "Access denied");
        }
        return new Binding(type, id);
    }

    /** A todo of this very record that is not done yet. */
    private Row open(Parameters parameters) {
        Missing.require(parameters, "id");
        var owner = owner(parameters);
        var row = parameters
                .number("id")
                .flatMap(activities.activities()::find)
                .filter(found -> found.text("PROVIDER_ID").equals(PROVIDER))
                .filter(found -> found.list(BINDINGS).contains(owner))
                .orElseThrow(TodoMethods::notFound);
        if (row.text("COMPLETED").equals("Y")) {
            throw new PortalError(400, "CAN_NOT_UPDATE_COMPLETED_TODO", "Completed activity cannot be modified");
        }
        return row;
    }

    private static PortalError notFound() {
        return new PortalError(400, "NOT_FOUND", "Not found.");
    }

    private Instant date(Parameters parameters, String name) {
        Missing.require(parameters, name);
        return FilterDates.instant(parameters.text(name), activities.zone())
                .orElseThrow(() -> new PortalError(400, "WRONG_DATETIME_FORMAT", "Incorrect date format"));
    }

    private static Row due(Row row, Instant deadline) {
        return row.set("DEADLINE", deadline).set("START_TIME", deadline).set("END_TIME", deadline);
    }

    private static Row told(Row row, Parameters parameters) {
        if (parameters.has("title")) {
            row.set("SUBJECT", parameters.text("title"));
        }
        if (parameters.has("description")) {
            row.set("DESCRIPTION", parameters.text("description"));
        }
        parameters.number("responsibleId").ifPresent(user -> row.set("RESPONSIBLE_ID", user));
        return row;
    }
}
