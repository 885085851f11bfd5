package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.InputValue;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** task.commentitem.{getlist,add}: positional; a task with the new card keeps its comments in its chat. */
record TaskCommentMethods(TaskParts parts, Table comments, Table users, Clock clock) {
    private static final String CLASS = "ctaskcommentitem::";
    private static final Set<String> SORTABLE = Set.of("ID", "AUTHOR_ID", "AUTHOR_NAME", "AUTHOR_EMAIL", "POST_DATE");
    private static final Set<String> WRITABLE =
            Set.of("POST_MESSAGE", "AUTHOR_ID", "POST_DATE", "UF_FORUM_MESSAGE_DOC");

    void addTo(MethodTable table) {
        table.add("task.commentitem.getlist", this::list);
        table.add("task.commentitem.add", this::add);
    }

    private Answer list(Parameters parameters) {
        var given = Positional.of(CLASS + "getlist", parameters);
        long taskId = given.number(0, "taskId");
        var order = given.order(1, SORTABLE);
        var filter = given.array(2, "arFilter", SORTABLE);
        var task = parts.task(taskId);
        if (task.get("CHAT_ID") != null) {
            return Answer.of(List.of());
        }
        var found = parts.sorted(
                comments.rows().stream().filter(comment -> comment.number("TASK_ID") == taskId),
                comments.schema(),
                order,
                filter);
        return Answer.of(found.stream().map(this::comment).toList());
    }

    private Map<String, @Nullable Object> comment(Row row) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        written.put("POST_MESSAGE_HTML", null);
        written.putAll(parts.strings(row));
        written.remove("TASK_ID");
        users.find(row.number("AUTHOR_ID")).ifPresent(author -> {
            written.put("AUTHOR_NAME", author.text("NAME") + " " + author.text("LAST_NAME"));
            written.put("AUTHOR_EMAIL", author.text("EMAIL"));
        });
        return written;
    }

    private Answer add(Parameters parameters) {
        var given = Positional.of(CLASS + "add", parameters);
        long taskId = given.number(0, "taskId");
        var fields = given.fields(1, WRITABLE);
        if (fields.text("POST_MESSAGE").isBlank()) {
            throw new PortalError(400, "ERROR_CORE", "Comment text is not specified<br>");
        }
        if (parts.tasks().find(taskId).filter(TaskParts::isVisible).isEmpty()) {
            throw new PortalError(400, "ERROR_CODE", "Insufficient permissions to add a comment.<br>");
        }
        var row = comments.add(id -> new Row(comments.schema(), id)
                .set("TASK_ID", taskId)
                .set(
                        "AUTHOR_ID",
                        fields.number("AUTHOR_ID").orElse(Caller.current().userId()))
                .set("POST_DATE", written(fields))
                .set("POST_MESSAGE", fields.text("POST_MESSAGE")));
        parts.commented(taskId, row.id());
        return Answer.of(row.id());
    }

    private Instant written(Parameters fields) {
        try {
            var date = InputValue.read(comments.schema().field("POST_DATE"), fields.get("POST_DATE"), parts.zone());
            return date instanceof Instant instant ? instant : clock.instant().truncatedTo(ChronoUnit.SECONDS);
        } catch (IllegalArgumentException e) {
            throw new PortalError(400, "ERROR_CORE", "Incorrect date<br>");
        }
    }
}
