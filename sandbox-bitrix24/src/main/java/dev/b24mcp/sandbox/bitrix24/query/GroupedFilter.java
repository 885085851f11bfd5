package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Kind;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The universal family's filters: groups joined by AND or OR, and no field that is not there. */
public final class GroupedFilter {
    private static final String LOGIC = "logic";

    private final Function<String, Optional<Field>> fields;
    private final Schema schema;
    private final Reading reading;
    private final ZoneId zone;

    /**
     * Reads filters of one entity.
     *
     * @param fields what a name in a filter's key stands for
     */
    public GroupedFilter(Function<String, Optional<Field>> fields, Schema schema, Reading reading, ZoneId zone) {
        this.fields = fields;
        this.schema = schema;
        this.reading = reading;
        this.zone = zone;
    }

    public Filter parse(Map<String, @Nullable Object> given) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        var groups = new ArrayList<Predicate<Row>>();
        given.forEach((key, value) -> {
            if (isGroup(key, value)) {
                groups.add(group(PhpArrays.map(value)));
            } else if (!key.equalsIgnoreCase(LOGIC)) {
                plain.put(known(key, value), value);
            }
        });
        var filter = Filter.parse(plain, schema, Grammar.CLASSIC, zone);
        for (var group : groups) {
            filter = filter.and(group);
        }
        return filter;
    }

    private static boolean isGroup(String key, @Nullable Object value) {
        return PhpArrays.isArray(value) && key.chars().allMatch(Character::isDigit);
    }

    private Predicate<Row> group(Map<String, @Nullable Object> given) {
        boolean any = "OR".equalsIgnoreCase(String.valueOf(given.get(LOGIC)));
        List<Predicate<Row>> parts = new ArrayList<>();
        given.forEach((key, value) -> {
            if (!key.equalsIgnoreCase(LOGIC)) {
                var part = parse(isGroup(key, value) ? PhpArrays.map(value) : single(key, value));
                parts.add(row -> part.test(row, reading));
            }
        });
        return any
                ? row -> parts.stream().anyMatch(part -> part.test(row))
                : row -> parts.stream().allMatch(part -> part.test(row));
    }

    private static Map<String, @Nullable Object> single(String key, @Nullable Object value) {
        var single = new LinkedHashMap<String, @Nullable Object>();
        single.put(key, value);
        return single;
    }

    /** The key in the schema's words. */
    private String known(String key, @Nullable Object value) {
        var name = Grammar.CLASSIC.parse(key).field();
        var field = fields.apply(name).orElseThrow(() -> refused(name, "is not allowed in filter"));
        if (PhpArrays.list(value).stream().anyMatch(single -> !readable(field, single))) {
            throw refused(name, "has invalid value");
        }
        return key.substring(0, key.length() - name.length()) + field.name();
    }

    private boolean readable(Field field, @Nullable Object value) {
        if (PhpArrays.isArray(value)) {
            return false;
        }
        boolean dated = field.kind() == Kind.DATE || field.kind() == Kind.DATETIME;
        return !dated || Operand.read(field.kind(), value, zone).isPresent();
    }

    private static PortalError refused(String field, String reason) {
        return new PortalError(400, "INVALID_ARG_VALUE", "Invalid filter: field '" + field + "' " + reason);
    }
}
