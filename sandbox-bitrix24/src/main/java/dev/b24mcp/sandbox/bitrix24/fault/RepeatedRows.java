package dev.b24mcp.sandbox.bitrix24.fault;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.TimedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last row of the page before comes once more at the head of a page, as when rows are added while somebody turns pages. */
public final class RepeatedRows implements AfterHandling {
    private final Map<String, Object> lastRows = new ConcurrentHashMap<>();

    @Override
    public TimedAnswer change(String method, TimedAnswer answered) {
        var answer = answered.answer();
        var result = switch (answer.result()) {
            case List<?> rows -> repeated(method, rows);
            case Map<?, ?> map
            when onlyValue(map) instanceof List<?> rows ->
                Map.of(map.keySet().iterator().next(), repeated(method, rows));
            case null, default -> answer.result();
        };
        return new TimedAnswer(new Answer(result, answer.next(), answer.total()), answered.time());
    }

    private static Object onlyValue(Map<?, ?> map) {
        return map.size() == 1 ? map.values().iterator().next() : map;
    }

    private List<?> repeated(String method, List<?> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        var before = lastRows.put(method, rows.getLast());
        if (before == null || rows.contains(before)) {
            return rows;
        }
        var more = new ArrayList<Object>();
        more.add(before);
        more.addAll(rows);
        return more;
    }
}
