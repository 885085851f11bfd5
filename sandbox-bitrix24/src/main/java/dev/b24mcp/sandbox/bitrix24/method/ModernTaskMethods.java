package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Page;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** tasks.task.{get,list} of REST 3.0. */
record ModernTaskMethods(TaskParts parts, ModernTaskView view, Table users) {
    private static final String PAGINATION = "pagination";

    void addTo(MethodTable table) {
        table.addModern("tasks.task.get", this::get);
        table.addModern("tasks.task.list", this::list);
    }

    private Answer get(Parameters parameters) {
        var task = existing(ModernErrors.number(parameters, "id"));
        return Answer.of(Map.of("item", selected(task, selection(parameters))));
    }

    Row existing(long id) {
        return parts.tasks()
                .find(id)
                .filter(TaskParts::isVisible)
                .orElseThrow(() -> ModernErrors.of("ENTITYNOTFOUND", "Record with ID = `" + id + "` not found"));
    }

    private static ModernSelection selection(Parameters parameters) {
        return ModernSelection.of(PhpArrays.list(parameters.get("select")));
    }

    private Map<String, @Nullable Object> selected(Row task, ModernSelection selection) {
        return selection.of(task, view.whole(task), users);
    }

    private Answer list(Parameters parameters) {
        var schema = parts.tasks().schema();
        var selection = selection(parameters);
        var filter = new ModernFilter(schema, parts.zone()).parse(parameters.get("filter"));
        var paging = new Parameters(PhpArrays.map(parameters.get(PAGINATION)));
        long limit = Math.clamp(count(paging, "limit", Page.SIZE), 1, Page.SIZE);
        long from = count(paging, "offset", 0) + (count(paging, "page", 1) - 1) * limit;
        var found = ordering(parameters)
                .sort(
                        parts.tasks().rows().stream()
                                .filter(TaskParts::isVisible)
                                .filter(task -> filter.test(task, Reading.STORED))
                                .toList(),
                        Reading.STORED);
        return Answer.of(Map.of(
                "items",
                found.stream()
                        .skip(from)
                        .limit(limit)
                        .map(task -> selected(task, selection))
                        .toList()));
    }

    private Ordering ordering(Parameters parameters) {
        var schema = parts.tasks().schema();
        var order = new LinkedHashMap<String, @Nullable Object>();
        PhpArrays.map(parameters.get("order")).forEach((name, direction) -> {
            var field = ModernTaskWords.FIELDS.get(name);
            if (field == null) {
                throw ModernErrors.unknownField(name);
            }
            order.put(field, direction);
        });
        return Ordering.parse(order, schema).orElse(Ordering.byId(schema, false));
    }

    private static long count(Parameters paging, String name, long otherwise) {
        if (!paging.has(name)) {
            return otherwise;
        }
        return paging.number(name)
                .filter(number -> number >= (name.equals("offset") ? 0 : 1))
                .orElseThrow(() -> ModernErrors.of(
                        "INVALIDPAGINATION",
                        "Unable to recognize the pagination parameter `{\"" + name + "\":\"" + paging.text(name)
                                + "\"}`"));
    }
}
