package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Rows to refer to, the oldest first.
 *
 * @param created when each was, in seconds of the epoch
 */
record Pool(List<Row> rows, IntToLongFunction created, Dice dice) {

    Pool(List<Row> rows, Dice dice) {
        this(rows, index -> created(rows.get(index)), dice);
    }

    /** With the moments at hand, for those who come here often. */
    static Pool indexed(List<Row> rows, Dice dice) {
        var created = rows.stream().mapToLong(Pool::created).toArray();
        return new Pool(rows, index -> created[index], dice);
    }

    private static long created(Row row) {
        return row.instant("DATE_CREATE").getEpochSecond();
    }

    Pool with(Dice other) {
        return new Pool(rows, created, other);
    }

    /** One that already existed at the given moment, if there is any. */
    Optional<Row> before(Instant instant) {
        long moment = instant.getEpochSecond();
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (created.applyAsLong(middle) > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(rows.get((int) dice.between(0, low - 1)));
    }
}
