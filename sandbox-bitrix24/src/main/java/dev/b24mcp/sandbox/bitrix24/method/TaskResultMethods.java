package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** tasks.task.result.{list,addFromComment}: the comments that tell what came of a task. */
record TaskResultMethods(TaskParts parts, Table results, Table comments, Clock clock) {

    TaskResultMethods(TaskParts parts, Table comments, Clock clock) {
        this(parts, new Table(Schema.of("taskresult"), List.of()), comments, clock);
    }

    void addTo(MethodTable table) {
        table.add("tasks.task.result.list", this::list);
        table.add("tasks.task.result.addfromcomment", this::add);
    }

    /** The newest first. */
    private Answer list(Parameters parameters) {
        long task = visible(number(parameters, "taskId"));
        return Answer.of(results.rows().reversed().stream()
                .filter(result -> result.number("TASK_ID") == task)
                .map(this::result)
                .toList());
    }

    private Answer add(Parameters parameters) {
        var comment = comments.find(number(parameters, "commentId")).orElseThrow(() -> refused("Comment not found."));
        long task = visible(comment.number("TASK_ID"));
        if (!Caller.current().maySee(comment.number("AUTHOR_ID"))) {
            throw denied();
        }
        if (results.rows().stream().anyMatch(result -> result.number("COMMENT_ID") == comment.id())) {
            throw refused("Result already exists.");
        }
        var writing = Writing.of(clock, parts.zone());
        var added = results.add(id -> new Row(results.schema(), id)
                .set("TASK_ID", task)
                .set("COMMENT_ID", comment.id())
                .set("CREATED_BY", writing.userId())
                .set("CREATED_AT", writing.now())
                .set("TEXT", comment.text("POST_MESSAGE")));
        var answer = result(added);
        answer.put("files", null);
        return Answer.of(answer);
    }

    private static long number(Parameters parameters, String name) {
        Missing.require(parameters, name);
        return parameters
                .number(name)
                .orElseThrow(() -> new PortalError(
                        400,
                        "100",
                        "Invalid value {" + parameters.text(name) + "} to match with parameter {" + name
                                + "}. Should be value of type int."));
    }

    private long visible(long task) {
        return parts.tasks()
                .find(task)
                .filter(TaskParts::isVisible)
                .orElseThrow(TaskResultMethods::denied)
                .id();
    }

    private static PortalError denied() {
        return refused("Access denied.");
    }

    private static PortalError refused(String why) {
        return new PortalError(400, "0", why);
    }

    private Map<String, @Nullable Object> result(Row row) {
        var created = WireDates.dateTime(row.instant("CREATED_AT"), parts.zone());
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("id", row.id());
        result.put("taskId", row.number("TASK_ID"));
        result.put("commentId", row.number("COMMENT_ID"));
        result.put("createdBy", row.number("CREATED_BY"));
        result.put("createdAt", created);
        result.put("updatedAt", created);
        result.put("status", 0);
        result.put("text", row.text("TEXT"));
        result.put("formattedText", row.text("TEXT").replaceAll("\\[(/?)([BIUS])]", "<$1$2>"));
        result.put("files", List.of());
        return result;
    }
}
