package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all the methods about parts of a task do: find the task, and read, sort and write its parts. */
record TaskParts(Table tasks, TaskHistory history, ZoneId zone) {

    /** The task, if the caller has any part in it. */
    Row task(long id) {
        return tasks.find(id).filter(TaskParts::isVisible).orElseThrow(() -> Positional.failed("Action failed"));
    }

    static Filter narrow(Filter filter) {
        return Caller.current().admin() ? filter : filter.and(TaskParts::isVisible);
    }

    static boolean isVisible(Row task) {
        var caller = Caller.current();
        return caller.admin()
                || Stream.of("CREATED_BY", "RESPONSIBLE_ID").anyMatch(role -> task.number(role) == caller.userId())
                || Stream.of("ACCOMPLICES", "AUDITORS")
                        .anyMatch(role -> task.list(role).contains(caller.userId()));
    }

    static Set<String> names(Schema schema) {
        return schema.fields().stream().map(field -> field.name()).collect(Collectors.toUnmodifiableSet());
    }

    List<Row> sorted(
            Stream<Row> rows,
            Schema schema,
            Map<String, @Nullable Object> order,
            Map<String, @Nullable Object> conditions) {
        var filter = Filter.parse(conditions, schema, Grammar.CLASSIC, zone);
        var ordering = Ordering.parse(order, schema).orElse(Ordering.byId(schema, false));
        return ordering.sort(
                rows.filter(row -> filter.test(row, Reading.STORED)).toList(), Reading.STORED);
    }

    /** There is one comment more about the task. */
    void commented(long taskId, long commentId) {
        tasks.update(taskId, task -> task.copy().set("COMMENTS_COUNT", task.number("COMMENTS_COUNT") + 1));
        history.note(taskId, "COMMENT", null, String.valueOf(commentId));
    }

    /** Strings, and empty ones for no date. */
    Map<String, @Nullable Object> strings(Row row) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        var values = new ClassicValues(zone);
        row.schema().fields().forEach(field -> written.put(field.name(), values.of(field, row.get(field))));
        return written;
    }
}
