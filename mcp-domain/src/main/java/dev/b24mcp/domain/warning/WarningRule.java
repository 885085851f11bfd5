package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Port: one thing to look out for in a query. A pure function. */
@FunctionalInterface
public interface WarningRule {

    /**
     * Looks at a query.
     *
     * @param query what is asked
     * @param entity how the provider describes the records asked for
     * @param now the present moment in the zone in which the caller counts days
     * @return the warning, empty when the query is fine
     */
    Optional<Warning> check(RecordQuery query, EntityDescription entity, ZonedDateTime now);
}
