package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read to its end, however many pages that takes.
 *
 * @param method name of the list method
 * @param parameters its parameters, without {@code start}
 * @param rowsMember the member of {@code result} that holds the rows, {@code null} when {@code result} itself does
 */
record WholeList(
        String method,
        Map<String, Object> parameters,
        @Nullable String rowsMember) {

    /** No dictionary that people look things up in is longer. */
    private static final int MOST_ROWS = 10_000;

    List<Map<String, @Nullable Object>> read(RestClient rest) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var asked = new LinkedHashMap<>(parameters);
        var start = 0;
        while (true) {
            var envelope = rest.read(method, asked);
            rows.addAll(Rows.in(envelope, rowsMember));
            // a portal that leads back to the same page for ever would keep us here for ever
            if (!(envelope.get("next") instanceof Number next)
                    || next.intValue() <= start
                    || rows.size() >= MOST_ROWS) {
                return rows;
            }
            start = next.intValue();
            asked.put("start", start);
        }
    }
}
