package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Page;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** disk.storage.{getlist,getchildren}, disk.folder.getchildren, disk.file.get: what files there are. */
record DiskMethods(DiskRights rights, DiskView view, ZoneId zone) {

    void addTo(MethodTable table) {
        table.add("disk.storage.getlist", this::storages);
        table.add(
                "disk.storage.getchildren",
                parameters -> children(rights.storage(parameters).number("ROOT_OBJECT_ID"), parameters));
        table.add(
                "disk.folder.getchildren",
                parameters -> children(rights.folder(parameters, 1).id(), parameters));
        table.add("disk.file.get", parameters -> Answer.of(view.of(rights.file(parameters))));
    }

    private Answer storages(Parameters parameters) {
        var page = page(rights.storages(), filter -> filter.and(rights::coverStorage), parameters);
        var values = new ClassicValues(zone);
        return page.answer(page.rows().stream()
                .map(row -> {
                    var storage = new LinkedHashMap<String, @Nullable Object>();
                    row.schema().fields().forEach(field -> storage.put(field.name(), values.of(field, row.get(field))));
                    return storage;
                })
                .toList());
    }

    private Answer children(long folder, Parameters parameters) {
        var page = page(rights.objects(), filter -> filter.and(row -> row.number("PARENT_ID") == folder), parameters);
        return page.answer(page.rows().stream().map(view::of).toList());
    }

    private Page page(Table table, Function<Filter, Filter> narrow, Parameters parameters) {
        var schema = table.schema();
        var filter = Filter.parse(parameters.array("filter"), schema, Grammar.PATTERNS, zone);
        var ordering = Ordering.parse(parameters.array("order"), schema).orElse(Ordering.byId(schema, false));
        return new Query(
                        narrow.apply(filter),
                        ordering,
                        parameters.number("start").orElse(0L))
                .run(table, Reading.STORED);
    }
}
