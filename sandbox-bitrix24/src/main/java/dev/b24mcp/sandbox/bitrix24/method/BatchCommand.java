package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PhpQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One {@code method?query} of a batch; {@code $result[key][field][0]} in a value refers to an earlier result. */
record BatchCommand(String method, String query) {
    private static final Pattern REFERENCE = Pattern.compile("\\$result((?:\\[[^\\[\\]]*])+)");
    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");

    static BatchCommand parse(String text) {
        int mark = text.indexOf('?');
        var method = mark < 0 ? text : text.substring(0, mark);
        return new BatchCommand(method.strip().toLowerCase(Locale.ROOT), mark < 0 ? "" : text.substring(mark + 1));
    }

    Parameters parameters(Map<String, @Nullable Object> results) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        PhpQuery.parse(query).forEach((key, value) -> values.put(key, resolved(value, results)));
        return new Parameters(values);
    }

    private static @Nullable Object resolved(@Nullable Object value, Map<String, @Nullable Object> results) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, item) -> copy.put(String.valueOf(key), resolved(item, results)));
                yield copy;
            }
            case List<?> list ->
                list.stream().map(item -> resolved(item, results)).toList();
            case String text -> resolvedText(text, results);
            case null, default -> value;
        };
    }

    /** A reference alone may stand for an array; within a text it is text, and empty when it leads nowhere. */
    private static @Nullable Object resolvedText(String text, Map<String, @Nullable Object> results) {
        var whole = REFERENCE.matcher(text);
        if (whole.matches()) {
            var found = follow(whole.group(1), results);
            return found == null ? "" : found;
        }
        return REFERENCE.matcher(text).replaceAll(match -> {
            var found = follow(match.group(1), results);
            return found == null || PhpArrays.isArray(found) ? "" : Matcher.quoteReplacement(found.toString());
        });
    }

    private static @Nullable Object follow(String path, Map<String, @Nullable Object> results) {
        @Nullable Object found = results;
        var steps = STEP.matcher(path);
        while (steps.find()) {
            found = PhpArrays.map(found).get(steps.group(1));
        }
        return found;
    }
}
