package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** tasks.task.history.list: filtered by the fields' names, ordered by those of the answer. */
record TaskHistoryMethods(TaskChanges tasks, Table users) {
    private static final Pattern HUMP = Pattern.compile("(?=[A-Z])");

    void addTo(MethodTable table) {
        table.add("tasks.task.history.list", this::list);
    }

    private Answer list(Parameters parameters) {
        var task =
                tasks.named(parameters).orElseThrow(() -> new PortalError(400, "0", "Access denied. (internal error)"));
        var order = new LinkedHashMap<String, @Nullable Object>();
        PhpArrays.map(parameters.get("order")).forEach((name, value) -> order.put(upper(name), value));
        var history = tasks.parts().history().entries();
        var found = tasks.parts()
                .sorted(
                        history.rows().stream().filter(entry -> entry.number("TASK_ID") == task.id()),
                        history.schema(),
                        order,
                        PhpArrays.map(parameters.get("filter")));
        return Answer.of(Map.of("list", found.stream().map(this::entry).toList()));
    }

    /** CREATED_DATE for createdDate, and itself for what is in capitals already. */
    private static String upper(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name
                : String.join("_", HUMP.split(name)).toUpperCase(Locale.ROOT);
    }

    private Map<String, Object> entry(Row row) {
        var value = new LinkedHashMap<String, @Nullable Object>();
        value.put("from", row.get("FROM_VALUE"));
        value.put("to", row.get("TO_VALUE"));
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", row.id());
        entry.put(
                "createdDate",
                WireDates.dateTime(row.instant("CREATED_DATE"), tasks.parts().zone()));
        entry.put("field", row.text("FIELD"));
        entry.put("value", value);
        entry.put("user", user(row.number("USER_ID")));
        return entry;
    }

    private Map<String, Object> user(long id) {
        var user = new LinkedHashMap<String, Object>();
        user.put("id", id);
        users.find(id).ifPresent(row -> {
            user.put("name", row.text("NAME"));
            user.put("lastName", row.text("LAST_NAME"));
            user.put("secondName", row.text("SECOND_NAME"));
            user.put("login", row.text("EMAIL"));
        });
        return user;
    }
}
