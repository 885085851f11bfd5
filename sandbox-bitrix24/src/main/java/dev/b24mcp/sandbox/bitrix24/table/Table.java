package dev.b24mcp.sandbox.bitrix24.table;

import java.util.List;
import java.util.Optional;

/**
 * The rows of one entity.
 *
 * @param rows by ascending ID
 */
public record Table(Schema schema, List<Row> rows) {

    public Optional<Row> find(long id) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var row = rows.get(middle);
            int order = Long.compare(row.id(), id);
            if (order == 0) {
                return Optional.of(row);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
