package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first so many rows of an order: a table of a million need not be kept in memory to sort one page of it. */
final class Best {
    private final Comparator<Row> order;
    private final int most;
    private final PriorityQueue<Row> worstFirst;

    Best(Comparator<Row> order, int most) {
        this.order = order;
        this.most = most;
        this.worstFirst = new PriorityQueue<>(order.reversed());
    }

    void offer(Row row) {
        if (worstFirst.size() < most) {
            worstFirst.add(row);
        } else if (order.compare(row, worstFirst.peek()) < 0) {
            worstFirst.poll();
            worstFirst.add(row);
        }
    }

    List<Row> from(int first) {
        var sorted = new ArrayList<>(worstFirst);
        sorted.sort(order);
        return List.copyOf(sorted.subList(Math.min(first, sorted.size()), sorted.size()));
    }
}
