package dev.b24mcp.application.record;

import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.warning.WarningRule;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Lists records of a CRM, and says what is worth knowing about the query. */
public final class RecordListing {

    private final CrmGateway gateway;
    private final List<WarningRule> rules;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * Creates the use case.
     *
     * @param gateway the CRM
     * @param rules what to look out for, in the order in which warnings are told
     * @param clock the present moment
     * @param zone the zone in which callers count days
     */
    public RecordListing(CrmGateway gateway, List<WarningRule> rules, InstantSource clock, ZoneId zone) {
        this.gateway = gateway;
        this.rules = List.copyOf(rules);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Asks the CRM.
     *
     * @param progress told how far the reading is
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached
     */
    public Listing read(RecordQuery query, EntityDescription entity, Progress progress) {
        var now = clock.instant().atZone(zone);
        var warnings = rules.stream()
                .map(rule -> rule.check(query, entity, now))
                .flatMap(Optional::stream)
                .toList();
        return new Listing(query, gateway.list(query, progress), warnings);
    }
}
