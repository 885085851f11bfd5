package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.date.DateFilter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a list, which already conform to its schema, and fills in what the caller left out. */
public final class QueryArguments {

    /** How many records a caller gets who does not say how many. */
    static final int DEFAULT_LIMIT = 50;

    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * Creates the reader.
     *
     * @param clock the present moment
     * @param zone the zone in which callers count days
     */
    public QueryArguments(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The query that the arguments make up. */
    public RecordQuery query(Map<String, @Nullable Object> arguments, EntityDescription entity) {
        var order = entries(arguments.get("order"))
                .map(entry -> new Sort(String.valueOf(entry.getKey()), direction(entry.getValue())))
                .toList();
        var select = strings(arguments.get("select"));
        return new RecordQuery(
                entity.type(),
                Stream.concat(conditions(arguments.get("filter")), hinted(arguments.get("dateHint"), entity))
                        .toList(),
                select.isEmpty() ? usual(entity, order) : select,
                order,
                number(arguments.get("start"), 0),
                number(arguments.get("limit"), DEFAULT_LIMIT));
    }

    private static Stream<Condition> conditions(@Nullable Object filter) {
        return entries(filter).map(entry -> Condition.parse(String.valueOf(entry.getKey()), entry.getValue()));
    }

    /** The range that a name such as {@code last_week} stands for. */
    private Stream<Condition> hinted(@Nullable Object hint, EntityDescription entity) {
        return Stream.ofNullable(hint)
                .map(String::valueOf)
                .flatMap(word -> DateHints.period(word).stream())
                .map(period -> period.at(clock.instant().atZone(zone)))
                .flatMap(range -> new DateFilter(entity.mainDateField(), range).conditions().stream());
    }

    /** What is shown by default, and what it is sorted by. */
    private static List<String> usual(EntityDescription entity, List<Sort> order) {
        return Stream.concat(entity.defaultFields().stream(), order.stream().map(Sort::field))
                .distinct()
                .toList();
    }

    private static Stream<? extends Map.Entry<?, ?>> entries(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map.entrySet().stream() : Stream.empty();
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }

    private static Direction direction(@Nullable Object value) {
        return Direction.valueOf(String.valueOf(value).toUpperCase(Locale.ROOT));
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }
}
