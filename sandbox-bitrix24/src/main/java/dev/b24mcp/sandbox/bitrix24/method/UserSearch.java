package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** user.search: by words anywhere in names, positions and departments, or by parts of single fields. */
final class UserSearch {
    private static final Set<String> BY_PARTS = Set.of("NAME", "LAST_NAME", "WORK_POSITION");
    private static final String DEPARTMENT = "UF_DEPARTMENT_NAME";

    private final Table users;
    private final Map<Long, String> departments;
    private final ZoneId zone;
    private final UserValues values;

    UserSearch(Table users, Table departments, ZoneId zone) {
        this.users = users;
        this.departments =
                departments.rows().stream().collect(Collectors.toMap(Row::id, department -> department.text("NAME")));
        this.zone = zone;
        this.values = new UserValues(zone);
    }

    void addTo(MethodTable table) {
        table.add("user.search", this::search);
    }

    private Answer search(Parameters parameters) {
        var schema = users.schema();
        var words = parameters.text("FIND");
        // whoever asks for words is asked nothing else
        var filter = words.isEmpty() ? byParts(parameters) : byWords(words);
        var sort = Map.<String, @Nullable Object>of(
                parameters.text("sort").toUpperCase(Locale.ROOT), parameters.text("order"));
        var ordering = Ordering.parse(sort, schema).orElse(Ordering.byId(schema, false));
        var page = new Query(filter, ordering, parameters.number("start").orElse(0L)).run(users, Reading.STORED);
        return page.answer(page.rows().stream()
                .map(row -> UserScopes.visible(values.whole(row)))
                .toList());
    }

    private Filter byWords(String words) {
        var wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return Filter.parse(Map.of(), users.schema(), Grammar.CLASSIC, zone)
                .and(user -> wanted.stream().allMatch(text(user)::contains));
    }

    private String text(Row user) {
        return Stream.of(user.text("NAME_SEARCH"), user.text("WORK_POSITION"), department(user))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private String department(Row user) {
        return user.list("UF_DEPARTMENT").stream()
                .map(id -> id instanceof Long number ? departments.getOrDefault(number, "") : "")
                .collect(Collectors.joining(" "));
    }

    private Filter byParts(Parameters parameters) {
        var given = new LinkedHashMap<String, @Nullable Object>();
        parameters.values().forEach((name, value) -> given.put(name.toUpperCase(Locale.ROOT), value));
        given.putAll(PhpArrays.map(parameters.get("FILTER")));
        var conditions = new LinkedHashMap<String, @Nullable Object>();
        given.forEach((name, value) -> conditions.put(BY_PARTS.contains(name) ? "%" + name : name, value));
        var filter = Filter.parse(conditions, users.schema(), Grammar.CLASSIC, zone);
        var department = String.valueOf(given.getOrDefault(DEPARTMENT, "")).toLowerCase(Locale.ROOT);
        return department.isEmpty()
                ? filter
                : filter.and(user -> department(user).toLowerCase(Locale.ROOT).contains(department));
    }
}
