package dev.b24mcp.sandbox.bitrix24.item;

import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One field of an item.
 *
 * @param name as the universal family writes it, stageId
 * @param upperName the same in the portal's own spelling, STAGE_ID
 * @param field where the value is kept
 */
public record ItemField(String name, String upperName, Field field) {
    private static final String BOOLEAN = "boolean";

    static ItemField of(Field field) {
        var upper = ItemNames.upper(field.name());
        return new ItemField(ItemNames.camel(upper), upper, field);
    }

    public boolean isUserField() {
        return field.is(Trait.DYNAMIC);
    }

    /** The name to answer with. */
    public String name(boolean originalUserFieldNames) {
        return originalUserFieldNames && isUserField() ? field.name() : name;
    }

    public boolean isWritable() {
        return !field.is(Trait.READ_ONLY);
    }

    /** As crm.item.fields does. */
    public Map<String, Object> description() {
        var description = new LinkedHashMap<String, Object>();
        description.put("type", field.type().equals("char") ? BOOLEAN : field.type());
        description.put("isRequired", field.is(Trait.REQUIRED));
        description.put("isReadOnly", field.is(Trait.READ_ONLY));
        description.put("isImmutable", false); // here even a funnel may be changed
        description.put("isMultiple", field.is(Trait.MULTIPLE));
        description.put("isDynamic", isUserField());
        if (field.is(Trait.DEPRECATED)) {
            description.put("isDeprecated", true);
        }
        description.putAll(field.details());
        description.put("title", field.title());
        description.put("upperName", upperName);
        return description;
    }
}
