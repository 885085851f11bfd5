package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list method asks of a table.
 *
 * @param start the offset of the page; negative for the first page without counting
 */
public record Query(Filter filter, Ordering ordering, long start) {

    public Page run(Table table, Reading reading) {
        return run(table, reading, start / Page.SIZE * Page.SIZE);
    }

    /** As the universal family: from the very row asked for, not from the beginning of its page. */
    public Page runExactly(Table table, Reading reading) {
        return run(table, reading, start);
    }

    private Page run(Table table, Reading reading, long offset) {
        var candidates = filter.candidates(table.rows());
        if (start < 0) {
            return new Page(uncounted(candidates, reading), null, 0);
        }
        int from = (int) Math.min(offset, candidates.size());
        return ordering.byIdOnly() ? byId(candidates, from, reading) : sorted(candidates, from, reading);
    }

    private List<Row> uncounted(List<Row> candidates, Reading reading) {
        if (!ordering.byIdOnly()) {
            return sorted(candidates, 0, reading).rows();
        }
        var page = new ArrayList<Row>(Page.SIZE);
        for (var row : ordering.sort(candidates, reading)) {
            if (filter.test(row, reading)) {
                page.add(row);
                if (page.size() == Page.SIZE) {
                    break;
                }
            }
        }
        return page;
    }

    /** Looks at no row outside the page when every candidate is wanted. */
    private Page byId(List<Row> candidates, int from, Reading reading) {
        var rows = ordering.sort(candidates, reading);
        if (filter.isAboutIdsOnly()) {
            var page = List.copyOf(rows.subList(from, Math.min(from + Page.SIZE, rows.size())));
            return Page.of(page, from, rows.size());
        }
        var page = new ArrayList<Row>(Page.SIZE);
        int total = 0;
        for (var row : rows) {
            if (filter.test(row, reading)) {
                if (total >= from && page.size() < Page.SIZE) {
                    page.add(row);
                }
                total++;
            }
        }
        return Page.of(page, from, total);
    }

    private Page sorted(List<Row> candidates, int from, Reading reading) {
        var best = new Best(ordering.comparator(reading), from + Page.SIZE);
        int total = 0;
        for (var row : candidates) {
            if (filter.test(row, reading)) {
                best.offer(row);
                total++;
            }
        }
        return Page.of(best.from(from), from, total);
    }
}
