package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** crm.status.{list,get}, crm.status.entity.items and its older twin for the stages of deals. */
record StatusMethods(Table statuses, ZoneId zone) {

    void addTo(MethodTable table) {
        table.add("crm.status.list", this::list);
        table.add("crm.status.get", this::get);
        table.add("crm.status.entity.items", this::items);
        table.add("crm.dealcategory.stage.list", this::stages);
    }

    /** All of them at once: this list has no pages. */
    private Answer list(Parameters parameters) {
        var schema = statuses.schema();
        var filter = Filter.parse(array(parameters, "filter"), schema, Grammar.CLASSIC, zone);
        var ordering = Ordering.parse(array(parameters, "order"), schema).orElse(Ordering.byId(schema, false));
        var rows = ordering.sort(
                statuses.rows().stream()
                        .filter(row -> filter.test(row, Reading.STORED))
                        .toList(),
                Reading.STORED);
        return new Answer(rows.stream().map(this::status).toList(), null, rows.size());
    }

    private static Map<String, @Nullable Object> array(Parameters parameters, String name) {
        var value = parameters.get(name);
        if (value != null && !PhpArrays.isArray(value)) {
            throw new PortalError(400, "Invalid parameters.", "Incorrect parameters passed.");
        }
        return PhpArrays.map(value);
    }

    private Map<String, @Nullable Object> status(Row row) {
        var status = new LinkedHashMap<String, @Nullable Object>();
        var values = new ClassicValues(zone);
        row.schema().fields().forEach(field -> status.put(field.name(), values.of(field, row.get(field))));
        var extra = new LinkedHashMap<String, @Nullable Object>();
        extra.put("SEMANTICS", semantics(row));
        extra.put("COLOR", row.get("COLOR"));
        status.put("EXTRA", extra);
        return status;
    }

    private static String semantics(Row row) {
        return switch (row.text("SEMANTICS")) {
            case "S" -> "success";
            case "F" -> row.text("STATUS_ID").endsWith("APOLOGY") ? "apology" : "failure";
            default -> "process";
        };
    }

    private Answer get(Parameters parameters) {
        long id = ClassicEntity.id(parameters);
        return Answer.of(status(statuses.find(id).orElseThrow(ClassicEntity::notFound)));
    }

    private Answer items(Parameters parameters) {
        var entity = parameters.text("entityId");
        if (of(entity).findAny().isEmpty()) {
            throw new PortalError(
                    400,
                    "The parameter entityId is not defined or invalid.",
                    "The directory ID is not specified or is incorrect.");
        }
        return Answer.of(written(of(entity)));
    }

    /** Of a funnel that is not there there are no stages. */
    private Answer stages(Parameters parameters) {
        long category = parameters.number("id").orElse(0L);
        var stages = written(of(category == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + category));
        return new Answer(stages, null, stages.size());
    }

    private Stream<Row> of(String entity) {
        return statuses.rows().stream()
                .filter(row -> row.text("ENTITY_ID").equals(entity))
                .sorted(Comparator.comparingLong(row -> row.number("SORT")));
    }

    private static List<Map<String, Object>> written(Stream<Row> rows) {
        return rows.map(row -> {
                    var item = new LinkedHashMap<String, Object>();
                    item.put("NAME", row.text("NAME"));
                    item.put("SORT", row.number("SORT"));
                    item.put("STATUS_ID", row.text("STATUS_ID"));
                    return (Map<String, Object>) item;
                })
                .toList();
    }
}
