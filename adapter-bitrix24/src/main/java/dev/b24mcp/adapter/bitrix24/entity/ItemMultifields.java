package dev.b24mcp.adapter.bitrix24.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phones, addresses and links of an item, sorted into the fields that they are in the classic methods. */
final class ItemMultifields {

    private static final Map<String, String> NAMES =
            Map.of("id", "ID", "valueType", "VALUE_TYPE", "value", "VALUE", "typeId", "TYPE_ID");

    private ItemMultifields() {}

    static Map<String, List<Map<String, @Nullable Object>>> byKind(@Nullable Object rows) {
        var kinds = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        if (rows instanceof List<?> list) {
            for (var row : list) {
                if (row instanceof Map<?, ?> told && told.get("typeId") instanceof String kind) {
                    kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(classic(told));
                }
            }
        }
        return kinds;
    }

    private static Map<String, @Nullable Object> classic(Map<?, ?> row) {
        var classic = new LinkedHashMap<String, @Nullable Object>();
        NAMES.forEach((universal, name) -> {
            var value = row.get(universal);
            classic.put(name, value instanceof Number number ? number.toString() : value);
        });
        return classic;
    }
}
