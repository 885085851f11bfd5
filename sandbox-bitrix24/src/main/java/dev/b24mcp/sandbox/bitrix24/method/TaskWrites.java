package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** tasks.task.{add,update,delete,delegate}. */
record TaskWrites(TaskChanges changes, TaskFields fields, TaskWhole whole) {
    private static final long FIRST_CHAT = 1_000;
    private static final List<String> NO = List.of(
            "MULTITASK",
            "NOT_VIEWED",
            "REPLICATE",
            "ALLOW_CHANGE_DEADLINE",
            "ALLOW_TIME_TRACKING",
            "TASK_CONTROL",
            "ADD_IN_REPORT",
            "MATCH_WORK_TIME",
            "SUBORDINATE",
            "FAVORITE",
            "IS_MUTED",
            "IS_PINNED",
            "IS_PINNED_IN_GROUP");

    void addTo(MethodTable table) {
        table.add("tasks.task.add", this::add);
        table.add("tasks.task.update", this::update);
        table.add("tasks.task.delete", this::delete);
        table.add("tasks.task.delegate", this::delegate);
    }

    private Answer add(Parameters parameters) {
        var given = TaskFields.of(parameters);
        return whole.answer(changes.add((task, writing) -> {
            begin(task, writing);
            TaskStatus.set(task, TaskFields.status(task, given), writing);
            return fields.check(fields.set(task, given));
        }));
    }

    /** As everything is that nobody tells of a new task; its card is the new one, with a chat. */
    static void begin(Row task, Writing writing) {
        NO.forEach(flag -> task.set(flag, "N"));
        Stream.of("AUDITORS", "ACCOMPLICES", "TAGS", "UF_CRM_TASK", "UF_TASK_WEBDAV_FILES")
                .forEach(list -> task.set(list, List.of()));
        Stream.of("PARENT_ID", "GROUP_ID", "STAGE_ID", "TIME_ESTIMATE", "COMMENTS_COUNT", "CLOSED_BY")
                .forEach(number -> task.set(number, 0L));
        task.set("DESCRIPTION", "")
                .set("PRIORITY", 1L)
                .set("STATUS", TaskStatus.PENDING)
                .set("DURATION_TYPE", "days")
                .set("SITE_ID", "s1")
                .set("OUTLOOK_VERSION", 1L)
                .set("GUID", "{" + UUID.nameUUIDFromBytes(("task " + task.id()).getBytes(StandardCharsets.UTF_8)) + "}")
                .set("CHAT_ID", FIRST_CHAT + task.id())
                .set("CREATED_BY", writing.userId())
                .set("CHANGED_BY", writing.userId());
        Stream.of("CREATED_DATE", "CHANGED_DATE", "STATUS_CHANGED_DATE", "ACTIVITY_DATE")
                .forEach(date -> task.set(date, writing.now()));
    }

    private Answer update(Parameters parameters) {
        var task = changes.existing(parameters);
        var given = TaskFields.of(parameters);
        TaskActions.ofCaller(task).require("EDIT");
        return whole.answer(changes.change(task, (row, writing) -> {
            fields.set(row, given);
            return fields.check(TaskStatus.set(row, TaskFields.status(row, given), writing));
        }));
    }

    private Answer delete(Parameters parameters) {
        var task = changes.named(parameters)
                .filter(found -> TaskActions.ofCaller(found).may("REMOVE"))
                .orElseThrow(() -> new PortalError(400, "1048582", "No access to delete the task"));
        changes.remove(task);
        return Answer.of(Map.of("task", true));
    }

    /** Whoever had the task keeps an eye on it. */
    private Answer delegate(Parameters parameters) {
        var task = changes.existing(parameters);
        Missing.require(parameters, "userId");
        TaskActions.ofCaller(task).require("DELEGATE");
        long to = parameters.number("userId").orElse(0L);
        return whole.answer(changes.change(task, (row, writing) -> {
            var auditors = new ArrayList<Object>(row.list("AUDITORS"));
            auditors.remove(to);
            var before = (Object) row.number("RESPONSIBLE_ID");
            if (!before.equals(to) && !auditors.contains(before)) {
                auditors.add(before);
            }
            return fields.check(row.set("RESPONSIBLE_ID", to).set("AUDITORS", List.copyOf(auditors)));
        }));
    }
}
