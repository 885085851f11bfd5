package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.List;

/**
 * What a list method asks of a table.
 *
 * @param start the offset of the page, floored to a whole page; negative for the first page without counting
 */
public record Query(Filter filter, Ordering ordering, long start) {

    public Page run(Table table, Reading reading) {
        if (start < 0) {
            var rows = ordering.byIdOnly()
                    ? ordering.sort(table.rows(), reading).stream()
                            .filter(row -> filter.test(row, reading))
                            .limit(Page.SIZE)
                            .toList()
                    : page(matching(table, reading), 0);
            return new Page(rows, null, 0);
        }
        var rows = matching(table, reading);
        int from = (int) Math.min(start / Page.SIZE * Page.SIZE, rows.size());
        int to = from + Page.SIZE;
        return new Page(page(rows, from), to < rows.size() ? to : null, rows.size());
    }

    private List<Row> matching(Table table, Reading reading) {
        var rows = filter.isEmpty()
                ? table.rows()
                : table.rows().stream().filter(row -> filter.test(row, reading)).toList();
        return ordering.sort(rows, reading);
    }

    private static List<Row> page(List<Row> rows, int from) {
        return List.copyOf(rows.subList(from, Math.min(from + Page.SIZE, rows.size())));
    }
}
