package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The server's suggestion as options that can be pasted into a shell. */
public final class SuggestedOptions {

    private SuggestedOptions() {}

    /** The first filter, which is enough alone, and the order; empty where nothing is suggested. */
    static Optional<String> of(JsonNode fix) {
        var filter = fix.path("filters").path(0);
        if (filter.isEmpty()) {
            return Optional.empty();
        }
        var options = new ArrayList<String>(asOptions(filter)
                .orElseGet(() ->
                        List.of("--args " + quoted(Json.text(Json.object().set("filter", filter))))));
        fix.path("order")
                .properties()
                .forEach(sort -> options.add("--order "
                        + quoted(sort.getKey() + "=" + sort.getValue().asText())));
        return Optional.of(String.join(" ", options));
    }

    /**
     * The filter that an advice suggests, alone.
     *
     * @param advice as plain Java values
     */
    public static Optional<String> filterIn(Map<String, Object> advice) {
        return filterOf(Json.tree(advice).path("suggestedFix"));
    }

    /** The first filter alone; empty where there is none, or options cannot say it. */
    static Optional<String> filterOf(JsonNode fix) {
        var filter = fix.path("filters").path(0);
        return filter.isEmpty() ? Optional.empty() : asOptions(filter).map(options -> String.join(" ", options));
    }

    private static Optional<List<String>> asOptions(JsonNode filter) {
        var written = filter.properties().stream()
                .map(condition -> FilterOption.written(condition.getKey(), condition.getValue()))
                .toList();
        return written.stream().allMatch(Optional::isPresent)
                ? Optional.of(written.stream()
                        .flatMap(Optional::stream)
                        .map(option -> "--filter " + quoted(option))
                        .toList())
                : Optional.empty();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
