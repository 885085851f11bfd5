package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is told of a task when it is added or changed: unknown fields are ignored, lists are replaced as a whole. */
record TaskFields(TaskParts parts, Table users, Table groups) {
    private static final Set<String> WRITABLE = Set.of(
            "TITLE",
            "DESCRIPTION",
            "RESPONSIBLE_ID",
            "CREATED_BY",
            "DEADLINE",
            "START_DATE_PLAN",
            "END_DATE_PLAN",
            "PRIORITY",
            "ACCOMPLICES",
            "AUDITORS",
            "TAGS",
            "PARENT_ID",
            "GROUP_ID",
            "UF_CRM_TASK",
            "ALLOW_CHANGE_DEADLINE",
            "ALLOW_TIME_TRACKING",
            "TIME_ESTIMATE",
            "TASK_CONTROL",
            "MATCH_WORK_TIME",
            "ADD_IN_REPORT",
            "MARK",
            "XML_ID");

    static Map<String, @Nullable Object> of(Parameters parameters) {
        Missing.require(parameters, "fields");
        return PhpArrays.map(parameters.get("fields"));
    }

    /** Everything but the status, which is more than a value. */
    Row set(Row task, Map<String, @Nullable Object> fields) {
        var values = new WrittenValues(parts.zone());
        for (var field : task.schema().fields()) {
            var given = fields.get(field.name());
            if (fields.containsKey(field.name()) && WRITABLE.contains(field.name()) && isOneOfItsValues(field, given)) {
                task.set(field.name(), values.read(field, given, task));
            }
        }
        if (fields.containsKey("CREATED_BY")) {
            requireOwn(task);
        }
        return task;
    }

    /** Only an administrator sets tasks in somebody else's name. */
    private static void requireOwn(Row task) {
        if (!Caller.current().maySee(task.number("CREATED_BY"))) {
            throw new PortalError(400, "0", "Action on the task is not allowed (internal error)");
        }
    }

    private static boolean isOneOfItsValues(Field field, @Nullable Object given) {
        return !(field.details().get("values") instanceof Map<?, ?> values)
                || given == null
                || values.containsKey(given.toString());
    }

    /** The status asked for, or the present one. */
    static long status(Row task, Map<String, @Nullable Object> fields) {
        if (!fields.containsKey("STATUS")) {
            return task.number("STATUS");
        }
        return new Parameters(fields)
                .number("STATUS")
                .filter(TaskStatus.ALL::contains)
                .orElseThrow(() -> wrong("Incorrect status"));
    }

    /** Refuses a task that cannot be as it is told to. */
    Row check(Row task) {
        if (task.text("TITLE").isBlank()) {
            throw wrong("Task title is not specified");
        }
        if (task.number("RESPONSIBLE_ID") <= 0) {
            throw wrong("Responsible person not specified");
        }
        if (users.find(task.number("RESPONSIBLE_ID")).isEmpty()) {
            throw wrong("User specified in the \"Responsible\" field not found");
        }
        if (task.get("START_DATE_PLAN") instanceof Instant from
                && task.get("END_DATE_PLAN") instanceof Instant to
                && to.isBefore(from)) {
            throw wrong("The end date in scheduling is earlier than the start date");
        }
        long group = task.number("GROUP_ID");
        if (group > 0 && groups.find(group).isEmpty()) {
            throw new PortalError(400, "0", "Group not found or access denied. (internal error)");
        }
        checkParent(task);
        return task;
    }

    private void checkParent(Row task) {
        long parent = task.number("PARENT_ID");
        if (parent == task.id()) {
            throw wrong("Cannot bind the node to itself");
        }
        if (parent > 0 && parts.tasks().find(parent).isEmpty()) {
            throw wrong("Task specified in the \"Parent Task\" field not found");
        }
        for (long above = parent; above > 0; above = above(above)) {
            if (above == task.id()) {
                throw wrong("Creating cyclic links in tasks is prohibited");
            }
        }
    }

    private long above(long task) {
        return parts.tasks().find(task).map(row -> row.number("PARENT_ID")).orElse(0L);
    }

    static PortalError wrong(String text) {
        return new PortalError(400, "ERROR_CORE", text + "<br>");
    }
}
