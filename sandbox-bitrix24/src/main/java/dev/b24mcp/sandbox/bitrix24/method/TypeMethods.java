package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SmartProcess;
import dev.b24mcp.sandbox.bitrix24.item.ItemField;
import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.item.ItemValues;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.GroupedFilter;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.query.StrictOrdering;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** crm.type.{list,get,getByEntityTypeId,fields}: the smart processes themselves, for administrators only. */
final class TypeMethods {
    private static final List<Long> PARENTS = List.of(2L, 3L, 4L);

    private final ItemType types;
    private final ZoneId zone;
    private final ItemValues values;

    TypeMethods(List<SmartProcess> processes, ZoneId zone) {
        var schema = Schema.of("type");
        var rows = processes.stream().map(process -> row(schema, process)).toList();
        this.types = new ItemType(0, "", new Table(schema, rows));
        this.zone = zone;
        this.values = new ItemValues(zone);
    }

    private static Row row(Schema schema, SmartProcess process) {
        var definition = process.definition();
        var row = new Row(schema, definition.id());
        schema.fields().stream()
                .filter(field -> field.type().equals("boolean"))
                .forEach(field -> row.set(field.name(), "Y"));
        return row.set("TITLE", definition.title())
                .set("CODE", definition.code())
                .set("CREATED_BY", 1L)
                .set("UPDATED_BY", 1L)
                .set("ENTITY_TYPE_ID", definition.entityTypeId())
                .set("IS_CATEGORIES_ENABLED", definition.categoriesEnabled() ? "Y" : "N")
                .set("IS_PAYMENTS_ENABLED", "N")
                .set("IS_COUNTERS_ENABLED", "N")
                .set("CREATED_TIME", process.created())
                .set("UPDATED_TIME", process.created());
    }

    void addTo(MethodTable table) {
        table.add("crm.type.list", this::list);
        table.add("crm.type.get", this::get);
        table.add("crm.type.getbyentitytypeid", this::byEntityType);
        table.add("crm.type.fields", this::fields);
    }

    private static void requireAdministrator() {
        if (!Caller.current().admin()) {
            throw new PortalError(400, "ACCESS_DENIED", "Access denied");
        }
    }

    private Answer list(Parameters parameters) {
        requireAdministrator();
        Function<String, Optional<Field>> fields = name -> types.find(name).map(ItemField::field);
        var schema = types.table().schema();
        var filter = new GroupedFilter(fields, schema, Reading.STORED, zone).parse(parameters.array("filter"));
        var ordering = StrictOrdering.parse(parameters.array("order"), fields).orElse(Ordering.byId(schema, false));
        var page = new Query(filter, ordering, parameters.number("start").orElse(0L))
                .runExactly(types.table(), Reading.STORED);
        return page.answer(Map.of("types", page.rows().stream().map(this::type).toList()));
    }

    private Map<String, @Nullable Object> type(Row row) {
        var type = new LinkedHashMap<String, @Nullable Object>();
        types.fields().forEach(field -> type.put(field.name(), values.of(field.field(), row.get(field.field()))));
        return type;
    }

    private Answer get(Parameters parameters) {
        requireAdministrator();
        Missing.require(parameters, "id");
        return whole(parameters.number("id").flatMap(types.table()::find));
    }

    private Answer byEntityType(Parameters parameters) {
        requireAdministrator();
        long wanted = ItemTypes.id(parameters);
        return whole(types.table().rows().stream()
                .filter(row -> row.number("ENTITY_TYPE_ID") == wanted)
                .findFirst());
    }

    private Answer whole(Optional<Row> found) {
        var type = type(found.orElseThrow(() -> PortalError.zero("SPA not found")));
        type.put(
                "relations",
                Map.of("parent", PARENTS.stream().map(TypeMethods::relation).toList(), "child", List.of(relation(4))));
        type.put(
                "linkedUserFields",
                Map.of(
                        "CALENDAR_EVENT|UF_CRM_CAL_EVENT",
                        "Y",
                        "TASKS_TASK|UF_CRM_TASK",
                        "Y",
                        "TASKS_TASK_TEMPLATE|UF_CRM_TASK",
                        "N"));
        type.put("customSections", List.of());
        return Answer.of(Map.of("type", type));
    }

    private static Map<String, Object> relation(long entityTypeId) {
        return Map.of(
                "entityTypeId",
                entityTypeId,
                "isChildrenListEnabled",
                "Y",
                "isPredefined",
                entityTypeId == 2 ? "N" : "Y");
    }

    private Answer fields(Parameters ignored) {
        requireAdministrator();
        var described = new LinkedHashMap<String, Object>();
        types.fields().forEach(field -> described.put(field.name(), field.description()));
        return Answer.of(Map.of("fields", described));
    }
}
