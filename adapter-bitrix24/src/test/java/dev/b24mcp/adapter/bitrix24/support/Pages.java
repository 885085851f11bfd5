package dev.b24mcp.adapter.bitrix24.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lists as a portal gives them: fifty rows a page, {@code next} while rows remain, {@code total} on every page. */
public final class Pages {

    private static final int PAGE = 50;

    private Pages() {}

    /** Deals with the identifiers from 1. */
    public static void ofDeals(Portal portal, int count) {
        serve(portal, "crm.deal.list", count, Pages::deal, rows -> rows);
    }

    /** Tasks with the identifiers from 1. */
    public static void ofTasks(Portal portal, int count) {
        serve(portal, "tasks.task.list", count, Pages::task, rows -> Map.of("tasks", rows));
    }

    public static Map<String, @Nullable Object> deal(int id) {
        return row("ID", id, "TITLE");
    }

    private static Map<String, @Nullable Object> task(int id) {
        return row("id", id, "title");
    }

    private static Map<String, @Nullable Object> row(String idField, int id, String titleField) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put(idField, String.valueOf(id));
        row.put(titleField, "Record " + id);
        return row;
    }

    /** The identifiers in an inclusive range, as rows give them. */
    public static List<String> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    /** One page of deals with these identifiers. */
    public static String page(int firstId, int lastId, int total, @Nullable Integer next) {
        return envelope(
                IntStream.rangeClosed(firstId, lastId).mapToObj(Pages::deal).toList(), total, next);
    }

    /** One page with this result. */
    public static String envelope(Object result, int total, @Nullable Integer next) {
        var envelope = new LinkedHashMap<String, @Nullable Object>();
        envelope.put("result", result);
        if (next != null) {
            envelope.put("next", next);
        }
        envelope.put("total", total);
        envelope.put("time", Map.of("duration", 0.25));
        return Json.text(envelope);
    }

    private static void serve(
            Portal portal,
            String method,
            int count,
            Function<Integer, Map<String, @Nullable Object>> row,
            Function<List<Map<String, @Nullable Object>>, Object> result) {
        // one page more than there is, because that one can be asked for too
        for (int start = 0; start <= count + PAGE; start += PAGE) {
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            for (int id = start + 1; id <= Math.min(start + PAGE, count); id++) {
                rows.add(row.apply(id));
            }
            portal.answersPage(
                    method, start, envelope(result.apply(rows), count, start + PAGE < count ? start + PAGE : null));
        }
    }
}
