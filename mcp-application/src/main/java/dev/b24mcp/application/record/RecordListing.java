package dev.b24mcp.application.record;

import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.dictionary.Names;
import dev.b24mcp.application.record.Listing.Found;
import dev.b24mcp.application.record.Listing.Refused;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.warning.AskedQuery;
import dev.b24mcp.domain.warning.Warning;
import dev.b24mcp.domain.warning.Warning.Gravity;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists records of a CRM, with the names of what they refer to, and says what is worth knowing about the query. */
public final class RecordListing {

    private final CrmGateway gateway;
    private final QueryRules rules;
    private final Fields fields;
    private final Names names;
    private final Myself myself;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * Creates the use case.
     *
     * @param gateway the CRM
     * @param rules what to look out for, and how many records one query gets
     * @param fields the fields that records have
     * @param names what values stand for
     * @param myself who is asking
     * @param clock the present moment
     * @param zone the zone in which callers count days
     */
    public RecordListing(
            CrmGateway gateway,
            QueryRules rules,
            Fields fields,
            Names names,
            Myself myself,
            InstantSource clock,
            ZoneId zone) {
        this.gateway = gateway;
        this.rules = rules;
        this.fields = fields;
        this.names = names;
        this.myself = myself;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Asks the CRM, unless the query makes no sense.
     *
     * @param call who asks, and is told how far the reading is
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached
     */
    public Listing read(RecordQuery asked, EntityDescription entity, CallContext call) {
        return read(asked, asked, entity, call);
    }

    /**
     * The same, with the newest records first where the query does not say in which order.
     *
     * @param call who asks, and is told how far the reading is
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached
     */
    public Listing readNewestFirst(RecordQuery asked, EntityDescription entity, CallContext call) {
        return read(asked, newestFirst(asked, entity), entity, call);
    }

    private static RecordQuery newestFirst(RecordQuery query, EntityDescription entity) {
        return query.order().isEmpty()
                ? new RecordQuery(
                        query.entity(),
                        query.filter(),
                        query.select(),
                        List.of(new Sort(entity.mainDateField(), Direction.DESC)),
                        query.start(),
                        query.limit())
                : query;
    }

    /** What the caller asked is judged; what was added to it is not the caller's to mend. */
    private Listing read(RecordQuery asked, RecordQuery completed, EntityDescription entity, CallContext call) {
        var known = fields.of(entity.type());
        var judged = new AskedQuery(
                asked, entity, known.orElse(List.of()), clock.instant().atZone(zone));
        var warnings = rules.check(judged);
        var refusals = warnings.stream()
                .filter(warning -> warning.gravity() == Gravity.REFUSAL)
                .toList();
        if (!refusals.isEmpty()) {
            var canBeMended =
                    refusals.stream().noneMatch(warning -> warning.corrections().isEmpty());
            // remarks come with a fix, and one that would be refused is none
            return new Refused(asked, canBeMended ? warnings : refusals);
        }
        var query = rules.capped(myself.named(Understood.of(completed, judged, zone), entity));
        var page = gateway.list(query, call);
        var named = names.of(page.records(), entity);
        return new Found(
                query,
                page,
                named.byMember(),
                Stream.of(unchecked(known.isPresent(), asked), warnings.stream(), unnamed(named))
                        .flatMap(told -> told)
                        .toList());
    }

    private static Stream<Warning> unchecked(boolean fieldsAreKnown, RecordQuery asked) {
        return fieldsAreKnown || (asked.filter().isEmpty() && asked.order().isEmpty())
                ? Stream.of()
                : Stream.of(Warning.remark("fields_unavailable", Map.of(), List.of()));
    }

    private static Stream<Warning> unnamed(Names.Known named) {
        return named.unavailable().isEmpty()
                ? Stream.of()
                : Stream.of(Warning.remark(
                        "names_unavailable", Map.of("fields", String.join(", ", named.unavailable())), List.of()));
    }
}
