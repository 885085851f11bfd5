package dev.b24mcp.sandbox.bitrix24.fault;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.TimedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The last row of the page before comes once more at the head of a page, as when rows are added while somebody turns pages. Two
 * pages of the same list have to be struck for that.
 */
public final class RepeatedRows implements AfterHandling {
    private final Map<Reading, Object> lastRows = new ConcurrentHashMap<>();

    /** Somebody turns the pages of a list. */
    private record Reading(String method, Parameters parameters) {}

    @Override
    public TimedAnswer change(String method, Parameters parameters, TimedAnswer answered) {
        var answer = answered.answer();
        var reading = new Reading(method, parameters.without("start"));
        var before = parameters.number("start").orElse(0L) > 0 ? lastRows.get(reading) : null;
        var rows = rows(answer.result());
        if (answer.next() == null || rows.isEmpty()) {
            lastRows.remove(reading);
        } else {
            lastRows.put(reading, rows.getLast());
        }
        return before == null || rows.isEmpty() || rows.contains(before)
                ? answered
                : new TimedAnswer(repeated(before, rows, answer), answered.time());
    }

    private static List<?> rows(@Nullable Object result) {
        return switch (result) {
            case List<?> rows -> rows;
            case Map<?, ?> map when map.size() == 1 && map.values().iterator().next() instanceof List<?> rows -> rows;
            case null, default -> List.of();
        };
    }

    private static Answer repeated(Object before, List<?> rows, Answer answer) {
        var more = new ArrayList<Object>();
        more.add(before);
        more.addAll(rows);
        var result = answer.result() instanceof Map<?, ?> map
                ? Map.of(map.keySet().iterator().next(), more)
                : more;
        return new Answer(result, answer.next(), answer.total());
    }
}
