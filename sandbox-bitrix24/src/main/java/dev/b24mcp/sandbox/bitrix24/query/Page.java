package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** At most 50 rows of a query's answer. */
public record Page(List<Row> rows, @Nullable Integer next, int total) {
    public static final int SIZE = 50;

    static Page of(List<Row> rows, int from, int total) {
        int to = from + SIZE;
        return new Page(rows, to < total ? to : null, total);
    }

    public Answer answer(Object result) {
        return new Answer(result, next, total);
    }
}
