package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list of tasks tells beyond their fields when its {@code params} or its {@code select} ask for it. */
record TaskExtras(Set<String> asked, boolean counted, boolean dated) {
    private static final Set<String> YES = Set.of("true", "1", "Y");
    private static final List<String> COUNTERS = List.of(
            "expired", "newComments", "projectExpired", "projectNewComments", "mutedExpired", "mutedNewComments");

    static TaskExtras of(Parameters parameters) {
        var asked = PhpArrays.map(parameters.get("params")).entrySet().stream()
                .filter(entry -> YES.contains(String.valueOf(entry.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var select = PhpArrays.list(parameters.get("select"));
        return new TaskExtras(asked, select.contains("COUNTERS"), select.contains("DEADLINE"));
    }

    Map<String, @Nullable Object> addTo(Map<String, @Nullable Object> task, Row row) {
        if (dated) {
            task.put("lengthDeadline", row.get("DEADLINE") == null ? "0" : "1");
        }
        if (asked.contains("WITH_RESULT_INFO")) {
            List.of("taskRequireResult", "taskHasOpenResult", "taskHasResult").forEach(flag -> task.put(flag, "N"));
        }
        if (asked.contains("WITH_TIMER_INFO")) {
            task.put("timeElapsed", null);
            task.put("timerIsRunningForCurrentUser", "N");
        }
        if (asked.contains("WITH_PARSED_DESCRIPTION")) {
            task.put("parsedDescription", row.text("DESCRIPTION"));
        }
        if (counted) {
            task.put("counter", counter());
        }
        return task;
    }

    private static Map<String, Object> counter() {
        var counters = new LinkedHashMap<String, Object>();
        COUNTERS.forEach(name -> counters.put(name, 0));
        return Map.of("counters", counters, "color", "gray", "value", 0);
    }
}
