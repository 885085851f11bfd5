package dev.b24mcp.application.record;

import dev.b24mcp.application.record.Judge.Judged;
import dev.b24mcp.application.record.Listing.Refused;
import dev.b24mcp.domain.crm.RecordQuery;

/** What a query comes to. */
sealed interface Interpretation {

    /**
     * The CRM can be asked.
     *
     * @param query in the CRM's own words
     * @param judged the query as the caller put it, with what is to be said of it
     */
    record Clear(RecordQuery query, Judged judged) implements Interpretation {}

    /** The CRM would answer another question. */
    record Senseless(Refused refused) implements Interpretation {}
}
