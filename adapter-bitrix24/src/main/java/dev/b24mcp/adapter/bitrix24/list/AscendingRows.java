package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.adapter.bitrix24.entity.ListDialect;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.crm.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of pages that follow each other by identifier, each row once. For use by one thread. */
final class AscendingRows {

    private final ListDialect dialect;
    private final long upTo;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private long last;

    /**
     * Begins with none.
     *
     * @param after identifiers up to this one are not wanted
     * @param upTo nor are those beyond this one
     */
    AscendingRows(ListDialect dialect, long after, long upTo) {
        this.dialect = dialect;
        this.last = after;
        this.upTo = upTo;
    }

    /**
     * Takes what is new.
     *
     * @throws CrmException when the rows are in disorder: what comes after the last of them would not be all that is missing
     */
    void take(Page page) {
        var before = last;
        for (var row : page.rows()) {
            var id = Page.id(row, dialect);
            if (id > before && id < last) {
                throw UnexpectedAnswer.exception();
            }
            // a row can come twice, for example once for each of two bindings that a filter matches
            if (id > last && id <= upTo) {
                rows.add(row);
                last = id;
            }
        }
    }

    List<Map<String, @Nullable Object>> rows() {
        return rows;
    }

    /** The identifier of the last row. */
    long last() {
        return last;
    }
}
