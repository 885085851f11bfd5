package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.table.Row;

/** Who sees what: the administrator everything, anybody else the records they are responsible for. */
final class Visibility {
    private static final String ASSIGNED = "ASSIGNED_BY_ID";

    private Visibility() {}

    static Filter narrow(Filter filter) {
        return narrow(filter, ASSIGNED);
    }

    /** Where somebody else's field names the responsible one. */
    static Filter narrow(Filter filter, String responsible) {
        var caller = Caller.current();
        return caller.admin() ? filter : filter.and(row -> caller.maySee(row.number(responsible)));
    }

    static boolean covers(Row row) {
        return covers(row, ASSIGNED);
    }

    static boolean covers(Row row, String responsible) {
        return Caller.current().maySee(row.number(responsible));
    }
}
