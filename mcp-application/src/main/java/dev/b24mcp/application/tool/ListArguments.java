package dev.b24mcp.application.tool;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.tool.ToolCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a list tool, which already conform to its schema, and fills in what the caller left out. */
final class ListArguments {

    /** How many records a caller gets who does not say how many. */
    static final int DEFAULT_LIMIT = 50;

    private ListArguments() {}

    static RecordQuery query(ToolCall call, EntityDescription entity) {
        var arguments = call.arguments();
        var select = strings(arguments.get("select"));
        return new RecordQuery(
                entity.type(),
                entries(arguments.get("filter"))
                        .map(entry -> Condition.parse(String.valueOf(entry.getKey()), entry.getValue()))
                        .toList(),
                select.isEmpty() ? entity.defaultFields() : select,
                entries(arguments.get("order"))
                        .map(entry -> new Sort(String.valueOf(entry.getKey()), direction(entry.getValue())))
                        .toList(),
                number(arguments.get("start"), 0),
                number(arguments.get("limit"), DEFAULT_LIMIT));
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
