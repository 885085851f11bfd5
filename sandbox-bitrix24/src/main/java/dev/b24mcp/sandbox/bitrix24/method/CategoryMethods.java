package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries;
import dev.b24mcp.sandbox.bitrix24.data.SmartProcess;
import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** crm.category.{list,get,fields}: the funnels of deals and of smart processes. */
final class CategoryMethods {
    private final Dictionaries dictionaries;
    private final List<SmartProcess> processes;
    private final ItemType described = new ItemType(0, "", new Table(Schema.of("category"), List.of()));

    CategoryMethods(Dictionaries dictionaries, List<SmartProcess> processes) {
        this.dictionaries = dictionaries;
        this.processes = processes;
    }

    void addTo(MethodTable table) {
        table.add("crm.category.list", this::list);
        table.add("crm.category.get", this::get);
        table.add("crm.category.fields", this::fields);
    }

    private Answer list(Parameters parameters) {
        var categories = of(ItemTypes.id(parameters));
        return new Answer(Map.of("categories", categories), null, categories.size());
    }

    private Answer get(Parameters parameters) {
        var categories = of(ItemTypes.id(parameters));
        Missing.require(parameters, "id");
        long id = parameters.number("id").orElse(-1L);
        return Answer.of(Map.of(
                "category",
                categories.stream()
                        .filter(category -> ((Number) category.getOrDefault("id", -1L)).longValue() == id)
                        .findFirst()
                        .orElseThrow(() -> new PortalError(400, "NOT_FOUND", "Element not found"))));
    }

    /** The same for every kind of record that has funnels. */
    private Answer fields(Parameters parameters) {
        of(ItemTypes.id(parameters));
        var fields = new LinkedHashMap<String, Object>();
        described.fields().forEach(field -> fields.put(field.name(), field.description()));
        return Answer.of(Map.of("fields", fields));
    }

    private List<Map<String, Object>> of(long entityType) {
        if (entityType == ItemType.LEAD) {
            throw new PortalError(400, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type `LEAD` is not supported");
        }
        return entityType == ItemType.DEAL ? ofDeals() : ofProcess(entityType);
    }

    private List<Map<String, Object>> ofDeals() {
        return dictionaries.categories().stream()
                .sorted(Comparator.comparingInt(Dictionaries.Category::sort))
                .map(CategoryMethods::ofDeals)
                .toList();
    }

    /** Only the funnel that was always there comes from nowhere. */
    private static Map<String, Object> ofDeals(Dictionaries.Category given) {
        boolean first = given.id() == 0;
        var category = category(given.id(), given.name(), given.sort(), ItemType.DEAL, first);
        if (!first) {
            withoutOrigin(category);
        }
        return category;
    }

    private List<Map<String, Object>> ofProcess(long entityType) {
        return processes.stream()
                .map(SmartProcess::definition)
                .filter(process -> process.entityTypeId() == entityType)
                .findFirst()
                .orElseThrow(() -> new PortalError(400, "NOT_FOUND", "Smart process not found"))
                .categories()
                .stream()
                .map(given ->
                        withoutOrigin(category(given.id(), given.name(), given.sort(), entityType, given.isDefault())))
                .toList();
    }

    private static Map<String, Object> category(long id, String name, int sort, long entityType, boolean isDefault) {
        var category = new LinkedHashMap<String, Object>();
        category.put("id", id);
        category.put("name", name);
        category.put("sort", sort);
        category.put("entityTypeId", entityType);
        category.put("isDefault", isDefault ? "Y" : "N");
        return category;
    }

    private static Map<String, Object> withoutOrigin(Map<String, Object> category) {
        category.put("originId", "");
        category.put("originatorId", "");
        return category;
    }
}
