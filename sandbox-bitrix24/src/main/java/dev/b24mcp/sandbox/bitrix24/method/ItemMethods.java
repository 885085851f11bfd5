package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.Clients;
import dev.b24mcp.sandbox.bitrix24.item.ItemField;
import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.item.ItemValues;
import dev.b24mcp.sandbox.bitrix24.item.ItemView;
import dev.b24mcp.sandbox.bitrix24.item.ItemWriter;
import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.query.GroupedFilter;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.StrictOrdering;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** crm.item.{list,get,fields,add,update,delete}: one family for every kind of record, typed and strict. */
final class ItemMethods {
    private static final Set<String> YES = Set.of("Y", "true", "1");

    private final ItemTypes types;
    private final Clients clients;
    private final ItemWriter writer;
    private final ItemChanges changes;
    private final Clock clock;
    private final ZoneId zone;

    ItemMethods(ItemTypes types, Clients clients, ItemWriter writer, ItemChanges changes, Clock clock, ZoneId zone) {
        this.types = types;
        this.clients = clients;
        this.writer = writer;
        this.changes = changes;
        this.clock = clock;
        this.zone = zone;
    }

    void addTo(MethodTable table) {
        table.add("crm.item.list", this::list);
        table.add("crm.item.get", this::get);
        table.add("crm.item.fields", this::fields);
        table.add("crm.item.add", this::add);
        table.add("crm.item.update", this::update);
        table.add("crm.item.delete", this::delete);
    }

    private Answer list(Parameters parameters) {
        var type = types.named(parameters);
        boolean original = originalNames(parameters);
        Function<String, Optional<Field>> fields =
                name -> type.find(name, original).map(ItemField::field);
        var schema = type.table().schema();
        var filter = new GroupedFilter(fields, schema, clients, zone).parse(parameters.array("filter"));
        var ordering = StrictOrdering.parse(parameters.array("order"), fields).orElse(Ordering.byId(schema, false));
        var select = parameters.array("select").values().stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
        var page = new Query(
                        Visibility.narrow(filter),
                        ordering,
                        parameters.number("start").orElse(0L))
                .runExactly(type.table(), clients);
        var view = view(type, original);
        return page.answer(Map.of(
                "items",
                page.rows().stream().map(row -> view.listed(row, select)).toList()));
    }

    private ItemView view(ItemType type, boolean originalNames) {
        return new ItemView(type, new ItemValues(zone), clients, originalNames);
    }

    private static boolean originalNames(Parameters parameters) {
        return YES.contains(parameters.text("useOriginalUfNames"));
    }

    private Answer get(Parameters parameters) {
        var type = types.named(parameters);
        return whole(type, existing(type, parameters), parameters);
    }

    private Answer whole(ItemType type, Row row, Parameters parameters) {
        return Answer.of(Map.of("item", view(type, originalNames(parameters)).whole(row)));
    }

    private static Row existing(ItemType type, Parameters parameters) {
        Missing.require(parameters, "id");
        var row = parameters.number("id").flatMap(type.table()::find).orElseThrow(ItemMethods::notFound);
        if (!Visibility.covers(row)) {
            throw new PortalError(400, "ACCESS_DENIED", "You do not have permission to view this item");
        }
        return row;
    }

    private static PortalError notFound() {
        return new PortalError(400, "NOT_FOUND", "Item not found");
    }

    private Answer fields(Parameters parameters) {
        var type = types.find(ItemTypes.id(parameters))
                .orElseThrow(() -> new PortalError(400, "NOT_FOUND", "Smart process not found"));
        var described = new LinkedHashMap<String, Object>();
        type.fields().forEach(field -> described.put(field.name(originalNames(parameters)), field.description()));
        return Answer.of(Map.of("fields", described));
    }

    private Answer add(Parameters parameters) {
        var type = types.named(parameters);
        var row = writer.add(type, change(parameters));
        changes.added(type, row);
        return whole(type, row, parameters);
    }

    private Answer update(Parameters parameters) {
        var type = types.named(parameters);
        var change = change(parameters);
        var before = existing(type, parameters);
        var row = writer.update(type, before.id(), change).orElseThrow(ItemMethods::notFound);
        changes.updated(type, before, row);
        return whole(type, row, parameters);
    }

    private ItemWriter.Change change(Parameters parameters) {
        Missing.require(parameters, "fields");
        return new ItemWriter.Change(parameters.array("fields"), originalNames(parameters), Writing.of(clock, zone));
    }

    private Answer delete(Parameters parameters) {
        var type = types.named(parameters);
        long id = existing(type, parameters).id();
        type.table().remove(id);
        changes.deleted(type, id);
        return Answer.of(List.of());
    }
}
