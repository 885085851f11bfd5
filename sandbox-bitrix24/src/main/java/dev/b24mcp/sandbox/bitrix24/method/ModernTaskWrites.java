package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.FilterDates;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Kind;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** tasks.task.{add,update} and tasks.task.chat.message.send of REST 3.0: the same tasks as everywhere. */
record ModernTaskWrites(ModernTaskMethods tasks, TaskChanges changes, TaskFields fields, Table comments) {
    private static final Map<String, Object> DONE = Map.of("result", true);
    private static final List<String> REQUIRED = List.of("title", "creatorId", "responsibleId");

    void addTo(MethodTable table) {
        table.addModern("tasks.task.add", this::add);
        table.addModern("tasks.task.update", this::update);
        table.addModern("tasks.task.chat.message.send", this::send);
    }

    private Answer add(Parameters parameters) {
        ModernErrors.require(parameters, "fields");
        var given = new Parameters(PhpArrays.map(parameters.get("fields")));
        REQUIRED.forEach(field -> ModernErrors.require(given, field));
        var told = classic(given.values());
        var added = checked(() -> changes.add((task, writing) -> {
            TaskWrites.begin(task, writing);
            return set(task, told, writing);
        }));
        return Answer.of(Map.of("item", tasks.view().whole(added)));
    }

    /** Whoever set a task stays whoever set it. */
    private Answer update(Parameters parameters) {
        var task = tasks.existing(ModernErrors.number(parameters, "id"));
        ModernErrors.require(parameters, "fields");
        var given = PhpArrays.map(parameters.get("fields"));
        if (given.containsKey("creatorId")) {
            throw ModernErrors.invalid(
                    "creatorId",
                    "In DTO `TaskDto`, the field `creatorId` requires the presence of the `Editable` attribute for such"
                            + " a request");
        }
        if (!TaskActions.ofCaller(task).may("EDIT")) {
            throw ModernErrors.of("ACCESSDENIED", "Access denied");
        }
        var told = classic(given);
        checked(() -> changes.change(task, (row, writing) -> set(row, told, writing)));
        return Answer.of(DONE);
    }

    private Row set(Row task, Map<String, @Nullable Object> told, Writing writing) {
        fields.set(task, told);
        return fields.check(TaskStatus.set(task, TaskFields.status(task, told), writing));
    }

    /** By the older names, and with the older values. */
    private Map<String, @Nullable Object> classic(Map<String, @Nullable Object> given) {
        var classic = new LinkedHashMap<String, @Nullable Object>();
        given.forEach((name, value) -> {
            var field = ModernTaskWords.FIELDS.get(name);
            if (field == null) {
                throw ModernErrors.unknownField(name);
            }
            requireDate(name, field, value);
            classic.put(field, value == null ? null : ModernTaskWords.value(field, value));
        });
        return classic;
    }

    private void requireDate(String name, String field, @Nullable Object value) {
        boolean date = changes.parts().tasks().schema().field(field).kind() == Kind.DATETIME;
        if (date
                && value != null
                && FilterDates.instant(value.toString(), changes.parts().zone()).isEmpty()) {
            throw ModernErrors.wrongType(name, "DateTime");
        }
    }

    /** What the older family refuses in its words is refused here too. */
    private static Row checked(Supplier<Row> write) {
        try {
            return write.get();
        } catch (PortalError refused) {
            throw ModernErrors.of(
                    "VALIDATION_DTOVALIDATION", refused.description().replace("<br>", ""));
        }
    }

    private Answer send(Parameters parameters) {
        var given = new Parameters(PhpArrays.map(parameters.get("fields")));
        List.of("taskId", "text").forEach(field -> ModernErrors.requireToWrite(given, field));
        var task = tasks.existing(ModernErrors.number(given, "taskId"));
        var now = Writing.of(changes.clock(), changes.parts().zone()).now();
        var comment = comments.add(id -> new Row(comments.schema(), id)
                .set("TASK_ID", task.id())
                .set("AUTHOR_ID", Caller.current().userId())
                .set("POST_DATE", now)
                .set("POST_MESSAGE", given.text("text")));
        changes.parts().commented(task.id(), comment.id());
        return Answer.of(DONE);
    }
}
