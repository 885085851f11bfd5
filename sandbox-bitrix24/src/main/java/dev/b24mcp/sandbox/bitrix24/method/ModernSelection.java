package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a task is asked for.
 *
 * @param names its own fields; without any, all of them
 * @param people by {@code responsible} or {@code creator}, which of that person's fields
 */
record ModernSelection(List<String> names, Map<String, List<String>> people) {
    private static final Map<String, String> ROLES = Map.of("responsible", "RESPONSIBLE_ID", "creator", "CREATED_BY");
    private static final Map<String, String> OF_PEOPLE =
            Map.of("id", "ID", "name", "NAME", "lastName", "LAST_NAME", "email", "EMAIL");

    static ModernSelection of(List<@Nullable Object> select) {
        var names = new ArrayList<String>();
        var people = new LinkedHashMap<String, List<String>>();
        for (var item : select) {
            var name = String.valueOf(item);
            int dot = name.indexOf('.');
            if (dot < 0) {
                names.add(name);
            } else {
                var role = name.substring(0, dot);
                var field = name.substring(dot + 1);
                if (!ROLES.containsKey(role) || !OF_PEOPLE.containsKey(field)) {
                    throw ModernErrors.unknownField(name);
                }
                people.computeIfAbsent(role, ignored -> new ArrayList<>()).add(field);
            }
        }
        return new ModernSelection(names, people);
    }

    Map<String, @Nullable Object> of(Row task, Map<String, @Nullable Object> whole, Table users) {
        var chosen = new LinkedHashMap<String, @Nullable Object>();
        for (var name : names) {
            if (!whole.containsKey(name)) {
                throw ModernErrors.unknownField(name);
            }
            chosen.put(name, whole.get(name));
        }
        if (names.isEmpty()) {
            chosen.putAll(whole);
        }
        people.forEach((role, fields) -> users.find(task.number(ROLES.getOrDefault(role, "ID")))
                .ifPresent(user -> chosen.put(role, person(user, fields))));
        return chosen;
    }

    private static Map<String, @Nullable Object> person(Row user, List<String> fields) {
        var person = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach(field -> person.put(field, user.get(OF_PEOPLE.getOrDefault(field, "ID"))));
        return person;
    }
}
