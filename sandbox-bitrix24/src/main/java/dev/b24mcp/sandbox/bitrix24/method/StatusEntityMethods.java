package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries;
import dev.b24mcp.sandbox.bitrix24.data.Dictionaries.Status;
import dev.b24mcp.sandbox.bitrix24.data.SmartProcess;
import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** crm.status.entity.types: which dictionaries there are, and of which records they are the stages. */
record StatusEntityMethods(Dictionaries dictionaries, List<SmartProcess> processes) {
    private static final String DEALS = "DEAL_STAGE";

    void addTo(MethodTable table) {
        table.add("crm.status.entity.types", this::types);
    }

    private Answer types(Parameters ignored) {
        return Answer.of(
                dictionaries.statuses().keySet().stream().map(this::type).toList());
    }

    private Map<String, Object> type(String entity) {
        var type = new LinkedHashMap<String, Object>();
        type.put("ID", entity);
        type.put("NAME", dictionaries.names().getOrDefault(entity, entity));
        var funnel = StatusTable.category(entity);
        if (entity.equals("STATUS")) {
            type.put("SEMANTIC_INFO", semantics(entity));
            type.put("ENTITY_TYPE_ID", ItemType.LEAD);
        } else if (entity.equals(DEALS)) {
            type.put("SEMANTIC_INFO", semantics(entity));
            type.put("FIELD_ATTRIBUTE_SCOPE", "");
            type.put("ENTITY_TYPE_ID", ItemType.DEAL);
            type.put("CATEGORY_ID", 0);
        } else if (funnel != null && entity.startsWith(DEALS)) {
            type.put("PARENT_ID", DEALS);
            type.put("SEMANTIC_INFO", semantics(entity));
            funnel(type, entity, funnel);
            type.put("ENTITY_TYPE_ID", ItemType.DEAL);
            type.put("CATEGORY_ID", String.valueOf(funnel));
        } else if (funnel != null) {
            process(type, entity, funnel);
        }
        return type;
    }

    private static void funnel(Map<String, Object> type, String entity, long funnel) {
        type.put("PREFIX", StatusTable.prefix(entity).replace(":", ""));
        type.put("FIELD_ATTRIBUTE_SCOPE", "category_" + funnel);
    }

    /** The final stages of smart processes are not told here. */
    private void process(Map<String, Object> type, String entity, long funnel) {
        type.put("SEMANTIC_INFO", List.of());
        funnel(type, entity, funnel);
        for (var process : processes) {
            for (var category : process.definition().categories()) {
                if (category.id() == funnel) {
                    type.put("ENTITY_TYPE_ID", process.definition().entityTypeId());
                    type.put("IS_ENABLED", true);
                    type.put("CATEGORY_ID", funnel);
                    type.put("CATEGORY_NAME", category.name());
                    type.put("CATEGORY_SORT", category.sort());
                    type.put("IS_DEFAULT_CATEGORY", category.isDefault());
                }
            }
        }
    }

    private Map<String, Object> semantics(String entity) {
        var statuses = dictionaries.of(entity);
        var info = new LinkedHashMap<String, Object>();
        info.put("START_FIELD", statuses.getFirst().code());
        info.put("FINAL_SUCCESS_FIELD", first(statuses, "S"));
        info.put("FINAL_UNSUCCESS_FIELD", first(statuses, "F"));
        info.put("FINAL_SORT", 0);
        return info;
    }

    private static String first(List<Status> statuses, String semantics) {
        return statuses.stream()
                .filter(status -> status.semantics().equals(semantics))
                .map(Status::code)
                .findFirst()
                .orElse("");
    }
}
