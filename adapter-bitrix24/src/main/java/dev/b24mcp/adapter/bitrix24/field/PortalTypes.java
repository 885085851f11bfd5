package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.domain.crm.FieldKind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bitrix24's types of fields. */
final class PortalTypes {

    private static final Map<String, FieldKind> KINDS = Map.ofEntries(
            Map.entry("string", FieldKind.TEXT),
            Map.entry("text", FieldKind.TEXT),
            Map.entry("url", FieldKind.TEXT),
            Map.entry("address", FieldKind.TEXT),
            // what a filter compares with is one number, address or link
            Map.entry("crm_multifield", FieldKind.TEXT),
            Map.entry("int", FieldKind.INTEGER),
            Map.entry("integer", FieldKind.INTEGER),
            Map.entry("double", FieldKind.NUMBER),
            Map.entry("money", FieldKind.MONEY),
            Map.entry("char", FieldKind.FLAG),
            Map.entry("boolean", FieldKind.FLAG),
            Map.entry("date", FieldKind.DATE),
            Map.entry("datetime", FieldKind.DATE_TIME),
            Map.entry("enum", FieldKind.CHOICE),
            Map.entry("enumeration", FieldKind.CHOICE),
            Map.entry("crm_status", FieldKind.CHOICE),
            Map.entry("crm_category", FieldKind.CHOICE),
            Map.entry("crm_currency", FieldKind.CHOICE),
            Map.entry("user", FieldKind.REFERENCE),
            Map.entry("employee", FieldKind.REFERENCE),
            Map.entry("crm", FieldKind.REFERENCE),
            Map.entry("iblock_element", FieldKind.REFERENCE),
            Map.entry("iblock_section", FieldKind.REFERENCE));

    private PortalTypes() {}

    /** What the values of a field of this type are; of those that come and go with portals, the records of the CRM are known. */
    static FieldKind kind(@Nullable Object type) {
        var name = type instanceof String text ? text.toLowerCase(Locale.ROOT) : "";
        return KINDS.getOrDefault(name, name.startsWith("crm_") ? FieldKind.REFERENCE : FieldKind.OTHER);
    }
}
