package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.query.Selection;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Binding;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** crm.activity.{list,get,fields}. */
final class ActivityMethods {
    private static final String RESPONSIBLE = "RESPONSIBLE_ID";
    private static final String BINDINGS = "BINDINGS";

    private final Table activities;
    private final ZoneId zone;
    private final ActivityView view;

    ActivityMethods(Table activities, Table contacts, ZoneId zone) {
        this.activities = activities;
        this.zone = zone;
        this.view = new ActivityView(contacts, zone);
    }

    void addTo(MethodTable table) {
        table.add("crm.activity.list", this::list);
        table.add("crm.activity.get", this::get);
        table.add("crm.activity.fields", this::fields);
    }

    private Answer list(Parameters parameters) {
        var schema = activities.schema();
        var given = parameters.array("filter");
        var bindings = bindings(given.remove(BINDINGS));
        var filter = Visibility.narrow(Filter.parse(given, schema, Grammar.CLASSIC, zone), RESPONSIBLE);
        var ordering = Ordering.parse(parameters.array("order"), schema).orElse(Ordering.byId(schema, false));
        var query = new Query(filter, ordering, parameters.number("start").orElse(0L));
        var page = query.run(bindings.isEmpty() ? activities : bound(bindings), Reading.STORED);
        var fields = Selection.parse(parameters.array("select").values(), schema);
        return page.answer(page.rows().stream().map(row -> view.of(row, fields)).toList());
    }

    private static List<Binding> bindings(@Nullable Object given) {
        var bindings = new ArrayList<Binding>();
        for (var item : PhpArrays.list(given)) {
            var binding = new Parameters(PhpArrays.map(item));
            bindings.add(new Binding(
                    binding.number("OWNER_TYPE_ID").orElse(0L),
                    binding.number("OWNER_ID").orElse(0L)));
        }
        return bindings;
    }

    /** As a join would have it: an activity bound to two of the records asked for is there twice. */
    private Table bound(List<Binding> wanted) {
        var rows = new ArrayList<Row>();
        for (var row : activities.rows()) {
            row.list(BINDINGS).stream().filter(wanted::contains).forEach(hit -> rows.add(row));
        }
        return new Table(activities.schema(), rows);
    }

    private Answer get(Parameters parameters) {
        var row = visible(activities, ClassicEntity.id(parameters));
        return Answer.of(view.of(row, Selection.everything(activities.schema())));
    }

    static Row visible(Table activities, long id) {
        var row = activities.find(id).orElseThrow(ClassicEntity::notFound);
        if (!Visibility.covers(row, RESPONSIBLE)) {
            throw PortalError.classic("Access denied.");
        }
        return row;
    }

    private Answer fields(Parameters ignored) {
        return Answer.of(FieldDescriptions.classic(activities.schema()));
    }
}
