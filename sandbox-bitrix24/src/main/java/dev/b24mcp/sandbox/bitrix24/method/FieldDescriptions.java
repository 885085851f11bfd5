package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.util.LinkedHashMap;
import java.util.Map;

/** How crm.*.fields and tasks.task.getfields describe a field. */
final class FieldDescriptions {
    private FieldDescriptions() {}

    /** All that are described of an entity. */
    static Map<String, Object> classic(Schema schema) {
        var described = new LinkedHashMap<String, Object>();
        schema.fields().stream()
                .filter(field -> !field.is(Trait.UNDESCRIBED))
                .forEach(field -> described.put(field.name(), classic(field)));
        return described;
    }

    static Map<String, Object> classic(Field field) {
        var description = new LinkedHashMap<String, Object>();
        description.put("type", field.type());
        description.put("isRequired", field.is(Trait.REQUIRED));
        description.put("isReadOnly", field.is(Trait.READ_ONLY));
        description.put("isImmutable", field.is(Trait.IMMUTABLE));
        description.put("isMultiple", field.is(Trait.MULTIPLE));
        description.put("isDynamic", field.is(Trait.DYNAMIC));
        if (field.is(Trait.DEPRECATED)) {
            description.put("isDeprecated", true);
        }
        description.putAll(field.details());
        // a user field's title is its code, and what people call it is in the labels
        description.put("title", field.is(Trait.DYNAMIC) ? field.name() : field.title());
        if (field.is(Trait.DYNAMIC)) {
            description.put("listLabel", field.title());
            description.put("formLabel", field.title());
            description.put("filterLabel", field.title());
        }
        return description;
    }

    static Map<String, Object> task(Field field) {
        var description = new LinkedHashMap<String, Object>();
        description.put("title", field.title());
        description.put("type", field.type());
        if (field.is(Trait.PRIMARY)) {
            description.put("primary", true);
        }
        if (field.is(Trait.REQUIRED)) {
            description.put("required", true);
        }
        description.putAll(field.details());
        return description;
    }
}
