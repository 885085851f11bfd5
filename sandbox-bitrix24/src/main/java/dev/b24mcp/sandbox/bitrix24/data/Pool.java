package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows to refer to, the oldest first. */
record Pool(List<Row> rows, Dice dice) {

    /** One that already existed at the given moment, if there is any. */
    Optional<Row> before(Instant instant) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).instant("DATE_CREATE").isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(rows.get((int) dice.between(0, low - 1)));
    }
}
