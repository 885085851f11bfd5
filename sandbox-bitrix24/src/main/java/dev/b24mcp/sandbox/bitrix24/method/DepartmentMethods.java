package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** department.{get,fields}: conditions stand among the parameters themselves. */
record DepartmentMethods(Table departments, ZoneId zone) {

    void addTo(MethodTable table) {
        table.add("department.get", this::get);
        table.add("department.fields", this::fields);
    }

    private Answer get(Parameters parameters) {
        var schema = departments.schema();
        var conditions = new LinkedHashMap<String, @Nullable Object>();
        parameters.values().forEach((name, value) -> conditions.put(name.toUpperCase(Locale.ROOT), value));
        // SORT is how to sort rather than a condition
        conditions.remove("SORT");
        var filter = Filter.parse(conditions, schema, Grammar.CLASSIC, zone);
        var ordering = Ordering.parse(
                        Map.of(parameters.text("sort").toUpperCase(Locale.ROOT), parameters.text("order")), schema)
                .orElse(Ordering.byId(schema, false));
        var page = new Query(filter, ordering, parameters.number("start").orElse(0L)).run(departments, Reading.STORED);
        return page.answer(
                page.rows().stream().map(DepartmentMethods::department).toList());
    }

    /** What there is not is not mentioned. */
    private static Map<String, Object> department(Row row) {
        var department = new LinkedHashMap<String, Object>();
        department.put("ID", String.valueOf(row.id()));
        department.put("NAME", row.text("NAME"));
        department.put("SORT", row.number("SORT"));
        for (var reference : new String[] {"PARENT", "UF_HEAD"}) {
            if (row.get(reference) != null) {
                department.put(reference, String.valueOf(row.get(reference)));
            }
        }
        return department;
    }

    private Answer fields(Parameters ignored) {
        var titles = new LinkedHashMap<String, String>();
        departments.schema().fields().forEach(field -> titles.put(field.name(), field.title()));
        return Answer.of(titles);
    }
}
