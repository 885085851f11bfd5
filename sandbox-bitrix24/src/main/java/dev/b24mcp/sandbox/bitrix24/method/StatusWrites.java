package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** crm.status.add: what is added to a dictionary can be given to records from then on. */
record StatusWrites(Table statuses, Dictionaries dictionaries) {
    private static final long STEP = 10;

    void addTo(MethodTable table) {
        table.add("crm.status.add", this::add);
    }

    private Answer add(Parameters parameters) {
        if (!Caller.current().admin()) {
            throw PortalError.classic("Access denied.");
        }
        if (!PhpArrays.isArray(parameters.get("fields"))) {
            throw PortalError.notAnArray("fields");
        }
        var fields = new Parameters(parameters.array("fields"));
        requireNames(fields);
        var entity = fields.text("ENTITY_ID");
        synchronized (statuses) {
            var others = of(entity);
            var code = StatusTable.prefix(entity) + fields.text("STATUS_ID");
            if (others.stream().anyMatch(other -> other.text("STATUS_ID").equals(code))) {
                throw new PortalError(400, "ERROR_CORE", "The specified status ID already exists.");
            }
            return Answer.of(added(entity, code, fields, others).id());
        }
    }

    private void requireNames(Parameters fields) {
        var missing = new ArrayList<String>();
        for (var name : List.of("ENTITY_ID", "STATUS_ID")) {
            if (fields.text(name).isBlank()) {
                missing.add("The field " + name + " is required.");
            }
        }
        if (!missing.isEmpty()) {
            throw PortalError.classic(String.join("\n", missing));
        }
        if (!dictionaries.statuses().containsKey(fields.text("ENTITY_ID"))) {
            throw PortalError.classic("Specified entity type is not supported.");
        }
        if (fields.text("NAME").isBlank()) {
            throw PortalError.classic("The field Title is required.");
        }
    }

    private List<Row> of(String entity) {
        return statuses.rows().stream()
                .filter(row -> row.text("ENTITY_ID").equals(entity))
                .toList();
    }

    private Row added(String entity, String code, Parameters fields, List<Row> others) {
        var semantics = fields.text("SEMANTICS").equals("F") ? "F" : "";
        var success = others.stream()
                .filter(row -> row.text("SEMANTICS").equals("S"))
                .map(row -> row.number("SORT"))
                .findFirst();
        long sort = fields.number("SORT").orElseGet(() -> usual(others, success));
        if (semantics.isEmpty() && success.filter(last -> sort > last).isPresent()) {
            throw PortalError.classic(
                    "Cannot create more stages after the final stage because the final successful stage"
                            + " already exists. Try using sort order values less than that of the final stage.");
        }
        int before =
                (int) others.stream().filter(row -> row.number("SORT") <= sort).count();
        dictionaries.insert(entity, before, new Dictionaries.Status(code, fields.text("NAME"), semantics));
        return statuses.add(id -> new Row(statuses.schema(), id)
                .set("ENTITY_ID", entity)
                .set("STATUS_ID", code)
                .set("NAME", fields.text("NAME"))
                .set("NAME_INIT", "")
                .set("SORT", sort)
                .set("SYSTEM", "N")
                .set("CATEGORY_ID", StatusTable.category(entity))
                .set("COLOR", fields.has("COLOR") ? fields.text("COLOR") : StatusTable.color(semantics))
                .set("SEMANTICS", semantics.isEmpty() ? null : semantics));
    }

    /** The last of the unfinished ones, or the last of all. */
    private static long usual(List<Row> others, Optional<Long> success) {
        return success.map(sort -> sort - 1)
                .orElseGet(() -> STEP
                        + others.stream()
                                .mapToLong(row -> row.number("SORT"))
                                .max()
                                .orElse(0));
    }
}
