package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** task.checklistitem.{getlist,add,complete}: positional. */
record ChecklistMethods(TaskParts parts, Table items, Table users, Clock clock) {
    private static final String CLASS = "ctaskchecklistitem::";
    private static final Set<String> SORTABLE =
            Set.of("ID", "CREATED_BY", "TOGGLED_BY", "TOGGLED_DATE", "TITLE", "SORT_INDEX", "IS_COMPLETE");
    private static final Set<String> WRITABLE =
            Set.of("TITLE", "PARENT_ID", "SORT_INDEX", "IS_COMPLETE", "IS_IMPORTANT", "MEMBERS");

    void addTo(MethodTable table) {
        table.add("task.checklistitem.getlist", this::list);
        table.add("task.checklistitem.add", this::add);
        table.add("task.checklistitem.complete", this::complete);
    }

    private Answer list(Parameters parameters) {
        var given = Positional.of(CLASS + "getlist", parameters);
        long taskId = given.number(0, "taskId");
        var order = given.order(1, SORTABLE);
        parts.task(taskId);
        var found = parts.sorted(
                items.rows().stream().filter(item -> item.number("TASK_ID") == taskId),
                items.schema(),
                order,
                Map.of());
        return Answer.of(found.stream().map(this::item).toList());
    }

    /** The head of a list is under the number 0, everything else under the text of a number. */
    private Map<String, @Nullable Object> item(Row row) {
        var item = parts.strings(row);
        if (row.number("PARENT_ID") == 0) {
            item.put("PARENT_ID", 0);
        }
        item.put("MEMBERS", row.list("MEMBERS").stream().map(this::member).toList());
        item.put("ATTACHMENTS", List.of());
        return item;
    }

    private Map<String, @Nullable Object> member(@Nullable Object id) {
        var member = new LinkedHashMap<String, @Nullable Object>();
        member.put("ID", String.valueOf(id));
        member.put("TYPE", "A");
        if (id instanceof Long number) {
            users.find(number).ifPresent(user -> {
                member.put("NAME", user.text("NAME") + " " + user.text("LAST_NAME"));
                member.put("PERSONAL_PHOTO", null);
                member.put("PERSONAL_GENDER", user.text("PERSONAL_GENDER"));
                member.put("IMAGE", "");
                member.put("IS_COLLABER", false);
            });
        }
        return member;
    }

    private Answer add(Parameters parameters) {
        var given = Positional.of(CLASS + "add", parameters);
        long taskId = given.number(0, "taskId");
        var fields = given.fields(1, WRITABLE);
        if (fields.text("TITLE").isBlank()) {
            throw Positional.failed("Item name not specified");
        }
        parts.task(taskId);
        var members = PhpArrays.map(fields.get("MEMBERS")).keySet().stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        var row = items.add(id -> new Row(items.schema(), id)
                .set("TASK_ID", taskId)
                .set("PARENT_ID", fields.number("PARENT_ID").orElse(0L))
                .set("CREATED_BY", Caller.current().userId())
                .set("TITLE", fields.text("TITLE"))
                .set("SORT_INDEX", fields.number("SORT_INDEX").orElse(0L))
                .set("IS_COMPLETE", fields.text("IS_COMPLETE").equals("Y") ? "Y" : "N")
                .set("IS_IMPORTANT", fields.text("IS_IMPORTANT").equals("Y") ? "Y" : "N")
                .set("MEMBERS", members));
        parts.history().note(taskId, "CHECKLIST_ITEM_CREATE", "", row.text("TITLE"));
        return Answer.of(row.id());
    }

    /** Swapped numbers name no item of the task, which is false rather than an error. */
    private Answer complete(Parameters parameters) {
        var given = Positional.of(CLASS + "complete", parameters);
        long taskId = given.number(0, "taskId");
        long itemId = given.number(1, "itemId");
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        boolean belongs = items.find(itemId)
                .filter(item -> item.number("TASK_ID") == taskId)
                .isPresent();
        if (belongs) {
            parts.task(taskId);
            items.update(
                    itemId,
                    item -> item.copy()
                            .set("IS_COMPLETE", "Y")
                            .set("TOGGLED_BY", Caller.current().userId())
                            .set("TOGGLED_DATE", now));
        }
        return Answer.of(belongs);
    }
}
