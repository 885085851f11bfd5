package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** voximplant.statistic.get: the calls, for those who may see everybody's. */
record CallMethods(Table calls, ZoneId zone) {
    private static final String RANGE = "><";
    private static final String RECORD = "RECORD_FILE_ID";

    void addTo(MethodTable table) {
        table.add("voximplant.statistic.get", this::statistic);
    }

    private Answer statistic(Parameters parameters) {
        if (!Caller.current().admin()) {
            throw new PortalError(403, "ACCESS_DENIED", "Access denied!");
        }
        var schema = calls.schema();
        var filter = Filter.parse(withoutRanges(parameters.array("FILTER")), schema, Grammar.CLASSIC, zone);
        var sort = parameters.text("SORT").toUpperCase(Locale.ROOT);
        var order = parameters.text("ORDER").toUpperCase(Locale.ROOT);
        var ordering = Ordering.parse(Map.of(sort, order), schema).orElse(Ordering.byId(schema, false));
        var page = new Query(filter, ordering, parameters.number("start").orElse(0L)).run(calls, Reading.STORED);
        return page.answer(page.rows().stream().map(this::call).toList());
    }

    /** Only this method knows {@code ><FIELD: [from, to]}. */
    private static Map<String, @Nullable Object> withoutRanges(Map<String, @Nullable Object> given) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        given.forEach((key, value) -> {
            var ends = PhpArrays.list(value);
            if (key.startsWith(RANGE) && ends.size() == 2) {
                filter.put(">=" + key.substring(RANGE.length()), ends.getFirst());
                filter.put("<=" + key.substring(RANGE.length()), ends.getLast());
            } else {
                filter.put(key, value);
            }
        });
        return filter;
    }

    private Map<String, @Nullable Object> call(Row row) {
        var call = new LinkedHashMap<String, @Nullable Object>();
        var values = new ClassicValues(zone);
        row.schema().fields().forEach(field -> call.put(field.name(), values.of(field, row.get(field))));
        call.put(RECORD, row.get(RECORD)); // the one number among the strings
        return call;
    }
}
