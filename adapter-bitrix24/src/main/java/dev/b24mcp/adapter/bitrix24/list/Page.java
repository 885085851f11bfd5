package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.adapter.bitrix24.entity.ListDialect;
import dev.b24mcp.adapter.bitrix24.rest.Rows;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows as they came
 * @param total how many there are in all, where the portal says so
 * @param hasNext whether the portal announces another page
 */
record Page(List<Map<String, @Nullable Object>> rows, OptionalLong total, boolean hasNext) {

    /** Fifty, whatever a portal is asked for. */
    static final int SIZE = 50;

    static Page in(Map<String, @Nullable Object> envelope, ListDialect dialect) {
        return new Page(
                Rows.in(envelope, dialect.rowsMember()),
                envelope.get("total") instanceof Number number
                        ? OptionalLong.of(number.longValue())
                        : OptionalLong.empty(),
                envelope.get("next") != null);
    }

    boolean isFull() {
        return rows.size() >= SIZE;
    }

    /** The identifier of a row as a number. */
    static long id(Map<String, @Nullable Object> row, ListDialect dialect) {
        try {
            return Long.parseLong(String.valueOf(row.get(dialect.idField())));
        } catch (NumberFormatException _) {
            throw UnexpectedAnswer.exception();
        }
    }
}
