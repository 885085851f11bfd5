package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Page;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** task.elapseditem.getlist: positional, with or without a task before the order. */
record ElapsedTimeMethods(TaskParts parts, Table items) {
    private static final String METHOD = "ctaskelapseditem::getlist";
    private static final Set<String> PAGING = Set.of("NAV_PARAMS");

    void addTo(MethodTable table) {
        table.add("task.elapseditem.getlist", this::list);
    }

    private Answer list(Parameters parameters) {
        var given = Positional.of(METHOD, parameters);
        boolean ofOneTask = !given.values().isEmpty() && !given.hasArray(0);
        int place = ofOneTask ? 1 : 0;
        long taskId = ofOneTask ? given.number(0, "taskId") : 0;
        var names = TaskParts.names(items.schema());
        var order = given.order(place, names);
        var filter = given.array(place + 1, "arFilter", names);
        var paging = given.array(place + 3, "arParams", PAGING);
        if (ofOneTask) {
            parts.task(taskId);
        }
        var found = parts.sorted(
                items.rows().stream().filter(item -> ofOneTask ? item.number("TASK_ID") == taskId : isVisible(item)),
                items.schema(),
                order,
                filter);
        return page(found, new Parameters(PhpArrays.map(paging.get("NAV_PARAMS"))));
    }

    private boolean isVisible(Row item) {
        return parts.tasks()
                .find(item.number("TASK_ID"))
                .filter(TaskParts::isVisible)
                .isPresent();
    }

    private Answer page(List<Row> found, Parameters paging) {
        long size = Math.clamp(paging.number("nPageSize").orElse((long) Page.SIZE), 1, Page.SIZE);
        long from = (Math.clamp(paging.number("iNumPage").orElse(1L), 1, Integer.MAX_VALUE) - 1) * size;
        var page = found.stream().skip(from).limit(size).map(parts::strings).toList();
        boolean more = from + size < found.size();
        return new Answer(Objects.requireNonNull(page), more ? (int) (from + size) : null, found.size());
    }
}
