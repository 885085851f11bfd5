package dev.b24mcp.sandbox.bitrix24.item;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which parts of an item are answered. */
public record ItemView(ItemType type, ItemValues values, Reading reading, boolean originalUserFieldNames) {
    private static final Set<String> EVERYTHING = Set.of("*");
    private static final Set<String> USER_FIELDS = Set.of("UF_*", "ufCrm*", "ufCrm_*");
    /** What real items carry besides their fields, nearly always empty. */
    private static final Map<String, Map<String, @Nullable Object>> EXTRAS =
            Resources.read("item-extras.json", new TypeReference<>() {});

    /** A row of a list; multifields come only with everything else. */
    public Map<String, @Nullable Object> listed(Row row, Set<String> select) {
        if (select.isEmpty() || select.stream().anyMatch(EVERYTHING::contains)) {
            return whole(row);
        }
        var item = new LinkedHashMap<String, @Nullable Object>();
        for (var field : type.fields()) {
            if (isWanted(field, select)) {
                put(item, row, field);
            }
        }
        return item;
    }

    private boolean isWanted(ItemField field, Set<String> select) {
        var name = field.name(originalUserFieldNames);
        return name.equals("id")
                || select.contains(name)
                || (field.isUserField() && select.stream().anyMatch(USER_FIELDS::contains));
    }

    /** The item with everything that is known of it. */
    public Map<String, @Nullable Object> whole(Row row) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        type.fields().forEach(field -> put(item, row, field));
        item.putAll(EXTRAS.getOrDefault(String.valueOf(type.id()), Map.of()));
        if (type.id() <= ItemType.COMPANY) {
            item.put("searchContent", searchContent(row));
        }
        if (row.schema().find("PHONE").isPresent()) {
            putMultifields(item, row);
        }
        item.put("entityTypeId", type.id());
        return item;
    }

    private void put(Map<String, @Nullable Object> item, Row row, ItemField field) {
        item.put(field.name(originalUserFieldNames), values.of(field.field(), reading.of(row, field.field())));
    }

    private String searchContent(Row row) {
        return row.id() + " "
                + List.of("TITLE", "NAME", "LAST_NAME", "COMMENTS").stream()
                        .filter(name -> row.schema().find(name).isPresent())
                        .map(row::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private void putMultifields(Map<String, @Nullable Object> item, Row row) {
        for (var kind : List.of("phoneMobile", "phoneWork", "phoneMailing", "emailHome", "emailWork", "emailMailing")) {
            int split = "phone".length(); // and that of email
            item.put(kind, first(row, kind.substring(0, split), kind.substring(split)));
        }
        item.put("email", first(row, "email", ""));
        item.put("phone", first(row, "phone", ""));
        item.put("fm", new ArrayList<>(values.multifields(row)));
    }

    private static String first(Row row, String field, String type) {
        return row.list(field.toUpperCase(Locale.ROOT)).stream()
                .map(ContactPoint.class::cast)
                .filter(point -> type.isEmpty() || point.valueType().equalsIgnoreCase(type))
                .map(ContactPoint::value)
                .findFirst()
                .orElse("");
    }
}
