package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.query.Selection;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** crm.{deal,lead,contact,company}.{list,get,fields}: the classic family, all strings and an empty error code. */
final class ClassicEntity {
    private final Table table;
    private final ZoneId zone;
    private final ClassicValues values;

    ClassicEntity(Table table, ZoneId zone) {
        this.table = table;
        this.zone = zone;
        this.values = new ClassicValues(zone);
    }

    void addTo(MethodTable methods, String entity) {
        methods.add(entity + ".list", this::list);
        methods.add(entity + ".get", this::get);
        methods.add(entity + ".fields", this::fields);
    }

    private Answer list(Parameters parameters) {
        var schema = table.schema();
        var ordering = Ordering.parse(parameters.array("order"), schema).orElse(Ordering.byId(schema, false));
        var filter = Filter.parse(parameters.array("filter"), schema, Grammar.CLASSIC, zone);
        var fields = Selection.parse(parameters.array("select").values(), schema);
        var page = new Query(
                        Visibility.narrow(filter),
                        ordering,
                        parameters.number("start").orElse(0L))
                .run(table, Reading.STORED);
        return page.answer(
                page.rows().stream().map(row -> answered(row, fields)).toList());
    }

    private Answer get(Parameters parameters) {
        var row = visible(table, id(parameters));
        return Answer.of(answered(row, whole(row)));
    }

    /** The record, if there is one and the caller may see it. */
    static Row visible(Table table, long id) {
        var row = table.find(id).orElseThrow(ClassicEntity::notFound);
        if (!Visibility.covers(row)) {
            throw PortalError.classic("Access denied.");
        }
        return row;
    }

    static long id(Parameters parameters) {
        return parameters
                .number("id")
                .filter(number -> number > 0)
                .orElseThrow(() -> PortalError.classic("ID is not defined or invalid."));
    }

    static PortalError notFound() {
        return PortalError.classic("Not found");
    }

    /** Unlike a list, a single record comes with the multifields it has. */
    private List<Field> whole(Row row) {
        var fields = new ArrayList<>(Selection.everything(table.schema()));
        table.schema().fields().stream()
                .filter(field ->
                        field.is(Trait.MULTIFIELD) && !row.list(field.name()).isEmpty())
                .forEach(fields::add);
        return fields;
    }

    private Map<String, @Nullable Object> answered(Row row, List<Field> fields) {
        var answered = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            var value = row.get(field);
            if (!field.is(Trait.MULTIFIELD) || value != null) {
                answered.put(field.name(), values.of(field, value));
            }
        }
        return answered;
    }

    private Answer fields(Parameters ignored) {
        return Answer.of(FieldDescriptions.classic(table.schema()));
    }
}
