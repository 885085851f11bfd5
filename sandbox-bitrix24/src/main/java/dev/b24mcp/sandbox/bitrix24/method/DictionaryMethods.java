package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries;
import dev.b24mcp.sandbox.bitrix24.data.SmartProcess;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** crm.status.list and crm.category.list. */
final class DictionaryMethods {
    private static final long LEAD = 1;
    private static final long DEAL = 2;

    private final Dictionaries dictionaries;
    private final List<SmartProcess> processes;
    private final Table statuses;
    private final ZoneId zone;

    DictionaryMethods(Dictionaries dictionaries, List<SmartProcess> processes, ZoneId zone) {
        this.processes = processes;
        this.dictionaries = dictionaries;
        this.statuses = StatusTable.of(dictionaries);
        this.zone = zone;
    }

    /** All of them at once: this list has no pages. */
    Answer statuses(Parameters parameters) {
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

    Answer categories(Parameters parameters) {
        if (!parameters.has("entityTypeId")) {
            throw new PortalError(400, "100", "Could not find value for parameter {entityTypeId} (internal error)");
        }
        long entityType = parameters.number("entityTypeId").orElse(0L);
        if (entityType == LEAD) {
            throw new PortalError(400, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type `LEAD` is not supported");
        }
        var categories = entityType == DEAL ? dealCategories() : categoriesOf(entityType);
        return new Answer(Map.of("categories", categories), null, categories.size());
    }

    private List<Map<String, Object>> dealCategories() {
        return dictionaries.categories().stream()
                .sorted((a, b) -> Integer.compare(a.sort(), b.sort()))
                .map(DictionaryMethods::category)
                .toList();
    }

    private List<Map<String, Object>> categoriesOf(long entityType) {
        return processes.stream()
                .map(SmartProcess::definition)
                .filter(process -> process.entityTypeId() == entityType)
                .findFirst()
                .orElseThrow(() -> new PortalError(400, "NOT_FOUND", "Smart process not found"))
                .categories()
                .stream()
                .map(given -> category(given, entityType))
                .toList();
    }

    private static Map<String, Object> category(SmartProcess.Category given, long entityType) {
        var category = new LinkedHashMap<String, Object>();
        category.put("id", given.id());
        category.put("name", given.name());
        category.put("sort", given.sort());
        category.put("entityTypeId", entityType);
        category.put("isDefault", given.isDefault() ? "Y" : "N");
        category.put("originId", "");
        category.put("originatorId", "");
        return category;
    }

    private static Map<String, Object> category(Dictionaries.Category given) {
        var category = new LinkedHashMap<String, Object>();
        category.put("id", given.id());
        category.put("name", given.name());
        category.put("sort", given.sort());
        category.put("entityTypeId", DEAL);
        category.put("isDefault", given.id() == 0 ? "Y" : "N");
        if (given.id() != 0) {
            category.put("originId", "");
            category.put("originatorId", "");
        }
        return category;
    }
}
