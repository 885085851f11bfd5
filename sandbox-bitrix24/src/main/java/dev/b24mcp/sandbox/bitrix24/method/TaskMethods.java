package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Selection;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** tasks.task.{list,get,getfields}. */
final class TaskMethods {
    private final Table tasks;
    private final TaskChanges named;
    private final TaskViews views;

    TaskMethods(TaskChanges named, TaskViews views) {
        this.tasks = named.parts().tasks();
        this.named = named;
        this.views = views;
    }

    void addTo(MethodTable table) {
        table.add("tasks.task.list", this::list);
        table.add("tasks.task.get", this::get);
        table.add("tasks.task.getfields", this::getFields);
    }

    private Answer list(Parameters parameters) {
        var schema = tasks.schema();
        var reading = views.reading();
        var ordering = ordering(array(parameters, "order"), schema);
        var filter = Filter.parse(flat(array(parameters, "filter")), schema, Grammar.TASKS, views.zone());
        var fields = Selection.parse(array(parameters, "select").values(), schema);
        var start = parameters.number("start").orElse(0L);
        var page = new Query(TaskParts.narrow(filter), ordering, start).run(tasks, reading);
        var view = views.now();
        var extras = TaskExtras.of(parameters);
        return page.answer(Map.of(
                "tasks",
                page.rows().stream()
                        .map(row -> extras.addTo(view.listed(row, fields), row))
                        .toList()));
    }

    /** The conditions of the documented group stand beside the others. */
    private static Map<String, @Nullable Object> flat(Map<String, @Nullable Object> filter) {
        var flat = new LinkedHashMap<String, @Nullable Object>(filter);
        var group = flat.remove("::SUBFILTER-PARAMS");
        if (group != null && PhpArrays.isArray(group)) {
            flat.putAll(PhpArrays.map(group));
        }
        return flat;
    }

    private static Ordering ordering(Map<String, @Nullable Object> given, Schema schema) {
        boolean sortable = given.keySet().stream()
                .allMatch(name -> schema.find(name)
                        .filter(field -> field.is(Trait.SORTABLE))
                        .isPresent());
        if (!sortable) {
            throw new PortalError(400, "0", "Invalid sorting key (internal error)");
        }
        return Ordering.parse(given, schema).orElse(Ordering.byId(schema, true));
    }

    private static Map<String, @Nullable Object> array(Parameters parameters, String name) {
        var value = parameters.get(name);
        if (value != null && !PhpArrays.isArray(value)) {
            throw new PortalError(
                    400,
                    "100",
                    String.format(
                            Locale.ROOT,
                            "Invalid value {%s} to match with parameter {%s}. Should be value of type array. (internal error)",
                            value,
                            name));
        }
        return PhpArrays.map(value);
    }

    private Answer get(Parameters parameters) {
        var row = named.existing(parameters);
        var fields = Selection.parse(array(parameters, "select").values(), tasks.schema());
        return Answer.of(Map.of("task", views.now().single(row, fields)));
    }

    private Answer getFields(Parameters ignored) {
        var described = new LinkedHashMap<String, Object>();
        for (var field : tasks.schema().fields()) {
            if (!field.is(Trait.UNDESCRIBED)) {
                described.put(field.name(), FieldDescriptions.task(field));
            }
        }
        return Answer.of(Map.of("fields", described));
    }
}
