package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.item.ItemValues;
import dev.b24mcp.sandbox.bitrix24.query.GroupedFilter;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.query.StrictOrdering;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** crm.stagehistory.list: upper-case names, but typed values and strict filters. */
final class StageHistoryMethods {
    private static final Map<Long, String> WITHOUT_STAGES = Map.of(3L, "CONTACT", 4L, "COMPANY");
    private static final List<String> OWNER_KEYS = List.of("OWNER_ID", "=OWNER_ID", "@OWNER_ID");

    private final ItemTypes types;
    private final StageMoves moves;
    private final ZoneId zone;
    private final ItemValues values;

    StageHistoryMethods(ItemTypes types, StageMoves moves, ZoneId zone) {
        this.types = types;
        this.moves = moves;
        this.zone = zone;
        this.values = new ItemValues(zone);
    }

    void addTo(MethodTable table) {
        table.add("crm.stagehistory.list", this::list);
    }

    private Answer list(Parameters parameters) {
        var type = type(ItemTypes.id(parameters));
        var schema = StageMoves.schema(type);
        var given = parameters.array("filter");
        var filter = new GroupedFilter(schema::find, schema, Reading.STORED, zone).parse(given);
        var ordering =
                StrictOrdering.parse(parameters.array("order"), schema::find).orElse(Ordering.byId(schema, false));
        var entries = new Table(
                schema,
                owners(type, given)
                        .filter(Visibility::covers)
                        .flatMap(owner -> moves.of(type, owner).stream())
                        .toList());
        var page =
                new Query(filter, ordering, parameters.number("start").orElse(0L)).runExactly(entries, Reading.STORED);
        var select = parameters.array("select").values();
        var fields = schema.fields().stream()
                .filter(field -> select.isEmpty() || select.contains("*") || isWanted(field, select.stream()))
                .toList();
        return page.answer(Map.of(
                "items", page.rows().stream().map(row -> entry(row, fields)).toList()));
    }

    private ItemType type(long id) {
        if (WITHOUT_STAGES.containsKey(id)) {
            throw new PortalError(
                    400, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type `" + WITHOUT_STAGES.get(id) + "` is not supported");
        }
        return types.find(id).orElseThrow(() -> PortalError.zero("Entity " + id + " is not supported"));
    }

    private static boolean isWanted(Field field, Stream<? extends @Nullable Object> select) {
        return field.name().equals("ID") || select.anyMatch(field.name()::equals);
    }

    /** The records the filter names, so that nobody goes through all of them for one; in the order of their numbers. */
    private static Stream<Row> owners(ItemType type, Map<String, @Nullable Object> filter) {
        for (var key : OWNER_KEYS) {
            if (filter.containsKey(key)) {
                return PhpArrays.list(filter.get(key)).stream()
                        .filter(Objects::nonNull)
                        .map(id -> new Parameters(Map.of("id", id)).number("id"))
                        .flatMap(Optional::stream)
                        .distinct()
                        .sorted()
                        .map(type.table()::find)
                        .flatMap(Optional::stream);
            }
        }
        return type.table().rows().stream();
    }

    private Map<String, @Nullable Object> entry(Row row, List<Field> fields) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach(field -> entry.put(field.name(), values.of(field, row.get(field))));
        return entry;
    }
}
