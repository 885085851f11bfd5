package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server's suggestion as options that can be pasted into a shell. */
final class SuggestedOptions {

    private SuggestedOptions() {}

    /** The first filter, which is enough alone, and the order; empty where nothing is suggested. */
    static Optional<String> of(JsonNode fix) {
        var filter = fix.path("filters").path(0);
        if (filter.isEmpty()) {
            return Optional.empty();
        }
        var options = new ArrayList<String>(filters(filter));
        fix.path("order")
                .properties()
                .forEach(sort -> options.add("--order "
                        + quoted(sort.getKey() + "=" + sort.getValue().asText())));
        return Optional.of(String.join(" ", options));
    }

    private static List<String> filters(JsonNode filter) {
        var written = filter.properties().stream()
                .map(condition -> FilterOption.written(condition.getKey(), condition.getValue()))
                .toList();
        if (!written.stream().allMatch(Optional::isPresent)) {
            return List.of("--args " + quoted(Json.text(Json.object().set("filter", filter))));
        }
        return written.stream()
                .flatMap(Optional::stream)
                .map(option -> "--filter " + quoted(option))
                .toList();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
