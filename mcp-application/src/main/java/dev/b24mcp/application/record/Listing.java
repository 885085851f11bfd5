package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.warning.Warning;
import java.util.List;
import java.util.Map;

/** What became of a query. */
public sealed interface Listing {

    /** What was asked. */
    RecordQuery query();

    /** What the caller should know about the query. */
    List<Warning> warnings();

    /**
     * The CRM answered.
     *
     * @param query as the CRM was asked
     * @param page what the CRM gave
     * @param names what the values in the records stand for: by member of a record, by value
     * @param titles what members of the records are called whose own names say nothing
     */
    record Found(
            RecordQuery query,
            RecordPage page,
            Map<String, Map<String, String>> names,
            Map<String, String> titles,
            List<Warning> warnings)
            implements Listing {}

    /**
     * The CRM was not asked, because it would have answered another question; one of the warnings says why.
     *
     * @param query as the caller put it, with names of fields in place of titles
     */
    record Refused(RecordQuery query, List<Warning> warnings) implements Listing {}
}
