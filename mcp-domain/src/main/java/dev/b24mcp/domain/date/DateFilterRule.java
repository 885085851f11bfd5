package dev.b24mcp.domain.date;

import dev.b24mcp.domain.crm.EntityDescription;
import java.time.ZonedDateTime;
import java.util.List;

/** Port: proposes date filters for a query that has none. A pure function. */
@FunctionalInterface
public interface DateFilterRule {

    /**
     * Proposes filters.
     *
     * @param entity the kind of records asked for, with its date fields
     * @param now the present moment in the zone in which the caller counts days
     * @return the proposals, the best one first; each is enough alone
     */
    List<DateFilter> suggest(EntityDescription entity, ZonedDateTime now);
}
