package dev.b24mcp.bootstrap.call;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide the columns of a table are, from the left; those that have no room are left out.
 *
 * @param columns in characters of a terminal
 */
record ColumnWidths(List<Integer> columns) {

    /** Between two columns. */
    static final String GAP = "  ";

    private static final int WIDEST = 60;
    private static final int NARROWEST = 12;

    /**
     * Shares the room out: narrow columns get what they need, and the wide ones as much as each other.
     *
     * @param needed what each column would take
     * @param room what the whole line may take
     */
    static ColumnWidths of(List<Integer> needed, int room) {
        var shown = IntStream.rangeClosed(1, needed.size())
                .takeWhile(count -> count == 1 || line(needed.subList(0, count), NARROWEST) <= room)
                .max()
                .orElse(0);
        var kept = needed.subList(0, shown);
        var most = IntStream.iterate(WIDEST, width -> width > NARROWEST, width -> width - 1)
                .filter(width -> line(kept, width) <= room)
                .findFirst()
                .orElse(NARROWEST);
        return new ColumnWidths(
                kept.stream().map(width -> Math.min(width, most)).toList());
    }

    private static int line(List<Integer> columns, int most) {
        return columns.stream().mapToInt(width -> Math.min(width, most)).sum()
                + GAP.length() * Math.max(0, columns.size() - 1);
    }
}
