package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Binding;
import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How activities are written: strings, and how to reach the person an activity is about. */
record ActivityView(Table contacts, ClassicValues values) {
    private static final long CONTACT = 3;
    private static final String COMMUNICATIONS = "COMMUNICATIONS";

    ActivityView(Table contacts, ZoneId zone) {
        this(contacts, new ClassicValues(zone));
    }

    Map<String, @Nullable Object> of(Row row, List<Field> fields) {
        var activity = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            activity.put(
                    field.name(),
                    field.name().equals(COMMUNICATIONS) ? communications(row) : values.of(field, row.get(field)));
        }
        return activity;
    }

    private List<Map<String, Object>> communications(Row row) {
        return row.list(COMMUNICATIONS).stream()
                .map(ContactPoint.class::cast)
                .map(point -> communication(row, point))
                .toList();
    }

    private Map<String, Object> communication(Row row, ContactPoint point) {
        var written = new LinkedHashMap<String, Object>();
        written.put("ID", String.valueOf(point.id()));
        written.put("TYPE", point.value().contains("@") ? "EMAIL" : "PHONE");
        written.put("VALUE", point.value());
        row.list("BINDINGS").stream()
                .map(Binding.class::cast)
                .filter(binding -> binding.ownerTypeId() == CONTACT)
                .findFirst()
                .ifPresent(binding -> {
                    written.put("ENTITY_ID", String.valueOf(binding.ownerId()));
                    written.put("ENTITY_TYPE_ID", String.valueOf(CONTACT));
                    written.put("ENTITY_SETTINGS", person(binding.ownerId()));
                });
        return written;
    }

    private Map<String, String> person(long contact) {
        var person = new LinkedHashMap<String, String>();
        contacts.find(contact)
                .ifPresent(row -> List.of("HONORIFIC", "NAME", "SECOND_NAME", "LAST_NAME")
                        .forEach(part -> person.put(part, row.text(part))));
        return person;
    }
}
