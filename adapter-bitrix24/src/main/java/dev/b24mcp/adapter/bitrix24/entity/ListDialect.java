package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.RecordQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one family of list methods wants to be asked, and where it puts the rows. */
public interface ListDialect {

    /** Name of the list method. */
    String method();

    /**
     * The parameters for one page.
     *
     * @param query the question, whose own {@code start} and {@code limit} do not matter here
     * @param start offset of the page, a multiple of the page size; -1 for the first page without counting
     * @throws dev.b24mcp.domain.crm.CrmException when the method cannot be asked that way
     */
    Map<String, Object> parameters(RecordQuery query, int start);

    /**
     * The place of the rows below the key {@code result}: the name of the member that holds them, or {@code null} when
     * {@code result} itself does.
     */
    default @Nullable String rowsMember() {
        return null;
    }

    /** Name of the identifier in filters and orderings. */
    default String idInQueries() {
        return "ID";
    }

    /** Name of the identifier in a row. */
    default String idField() {
        return "ID";
    }

    /** A row as it goes to the caller. */
    default Map<String, @Nullable Object> row(Map<String, @Nullable Object> row, RecordQuery query) {
        return row;
    }
}
