package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.query.Selection;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** user.{get,current,fields} and profile. */
final class UserMethods {
    private final Table users;
    private final ZoneId zone;
    private final UserValues values;

    UserMethods(Table users, ZoneId zone) {
        this.users = users;
        this.zone = zone;
        this.values = new UserValues(zone);
    }

    void addTo(MethodTable table) {
        table.add("user.get", this::get);
        table.add("user.current", this::current);
        table.add("user.fields", this::fields);
        table.add("profile", this::profile);
    }

    /** Nobody found is an empty list, never an error. */
    private Answer get(Parameters parameters) {
        var schema = users.schema();
        var filter = Filter.parse(filter(parameters), schema, Grammar.CLASSIC, zone);
        var query = new Query(
                filter, ordering(parameters), parameters.number("start").orElse(0L));
        var page = query.run(users, Reading.STORED);
        var select = PhpArrays.list(parameters.get("select"));
        var fields = select.isEmpty() ? null : Selection.parse(select, schema);
        return page.answer(page.rows().stream()
                .map(row -> UserScopes.visible(fields == null ? values.whole(row) : values.of(row, fields)))
                .toList());
    }

    /** In FILTER, or as top-level parameters in any case; those that name no field are ignored either way. */
    private static Map<String, @Nullable Object> filter(Parameters parameters) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        parameters.values().forEach((name, value) -> filter.put(name.toUpperCase(Locale.ROOT), value));
        filter.putAll(PhpArrays.map(parameters.get("FILTER")));
        // a search, however it is asked for
        if (filter.containsKey("NAME_SEARCH")) {
            filter.put("%NAME_SEARCH", filter.remove("NAME_SEARCH"));
        }
        return filter;
    }

    private Ordering ordering(Parameters parameters) {
        var sort = name(parameters, "sort");
        var order = name(parameters, "order");
        return Ordering.parse(Map.of(sort, order), users.schema())
                .orElse(Ordering.byId(users.schema(), order.equals("DESC")));
    }

    private static String name(Parameters parameters, String parameter) {
        if (PhpArrays.isArray(parameters.get(parameter))) {
            throw new PortalError(400, "ERROR_ARGUMENT", "Parameter '" + parameter + "' must be string.");
        }
        return parameters.text(parameter).toUpperCase(Locale.ROOT);
    }

    private Answer current(Parameters ignored) {
        return Answer.of(UserScopes.visible(values.whole(current())));
    }

    private Row current() {
        return users.find(Caller.current().userId()).orElseThrow();
    }

    private Answer profile(Parameters ignored) {
        var row = current();
        var profile = new LinkedHashMap<String, Object>();
        profile.put("ID", String.valueOf(row.id()));
        profile.put("ADMIN", Caller.current().admin());
        profile.put("NAME", row.text("NAME"));
        profile.put("LAST_NAME", row.text("LAST_NAME"));
        profile.put("PERSONAL_GENDER", row.text("PERSONAL_GENDER"));
        profile.put("TIME_ZONE", row.text("TIME_ZONE"));
        return Answer.of(profile);
    }

    private Answer fields(Parameters ignored) {
        var titles = new LinkedHashMap<String, String>();
        for (var field : users.schema().fields()) {
            if (!field.is(Trait.UNDESCRIBED)) {
                titles.put(field.name(), field.title());
            }
        }
        return Answer.of(titles);
    }
}
