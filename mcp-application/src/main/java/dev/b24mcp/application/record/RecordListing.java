package dev.b24mcp.application.record;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.dictionary.Names;
import dev.b24mcp.application.record.Judge.Judged;
import dev.b24mcp.application.record.Listing.Found;
import dev.b24mcp.application.record.Listing.Refused;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.warning.Warning;
import dev.b24mcp.domain.warning.Warning.Gravity;
import dev.b24mcp.domain.wording.Titles;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists records of a CRM, with the names of what they refer to, and says what is worth knowing about the query. */
public final class RecordListing {

    private final CrmGateway gateway;
    private final QueryRules rules;
    private final Judge judge;
    private final Names names;
    private final Myself myself;
    private final ZoneId zone;

    /**
     * Creates the use case.
     *
     * @param gateway the CRM
     * @param rules what to look out for, and how many records one query gets
     * @param fields the fields that records have
     * @param dictionaries the values that fields can have
     * @param names what values stand for
     * @param myself who is asking
     * @param clock the present moment
     * @param zone the zone in which callers count days
     */
    public RecordListing(
            CrmGateway gateway,
            QueryRules rules,
            Fields fields,
            Dictionaries dictionaries,
            Names names,
            Myself myself,
            InstantSource clock,
            ZoneId zone) {
        this.gateway = gateway;
        this.rules = rules;
        this.judge = new Judge(rules, fields, dictionaries, clock, zone);
        this.names = names;
        this.myself = myself;
        this.zone = zone;
    }

    /**
     * Asks the CRM, unless the query makes no sense.
     *
     * @param call who asks, and is told how far the reading is
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached
     */
    public Listing read(RecordQuery asked, EntityDescription entity, CallContext call) {
        return read(asked, entity, call, query -> query);
    }

    /**
     * The same, with the newest records first where the query does not say in which order.
     *
     * @param call who asks, and is told how far the reading is
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached
     */
    public Listing readNewestFirst(RecordQuery asked, EntityDescription entity, CallContext call) {
        return read(asked, entity, call, query -> newestFirst(query, entity));
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
    private Listing read(
            RecordQuery query, EntityDescription entity, CallContext asking, UnaryOperator<RecordQuery> completion) {
        var call = query.limit() > QueryArguments.DEFAULT_LIMIT ? asking.unhurried() : asking;
        var judged = judge.judge(query, entity, call);
        var asked = judged.asked();
        var refusals = judged.warnings().stream()
                .filter(warning -> warning.gravity() == Gravity.REFUSAL)
                .toList();
        if (!refusals.isEmpty()) {
            var canBeMended =
                    refusals.stream().noneMatch(warning -> warning.corrections().isEmpty());
            // remarks come with a fix, and one that would be refused is none
            return new Refused(asked.query(), canBeMended ? judged.warnings() : refusals);
        }
        var understood = Understood.of(completion.apply(asked.query()), asked, zone);
        return found(rules.capped(myself.named(understood, entity, call)), judged, call);
    }

    private Listing found(RecordQuery query, Judged judged, CallContext call) {
        var asked = judged.asked();
        var page = page(query, judged, call);
        var named = names.of(page.records(), asked.entity(), asked.fields(), call);
        var members = page.records().stream()
                .flatMap(found -> found.fields().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Found(
                query,
                page,
                named.byMember(),
                Titles.ofCustom(members, asked.fields()),
                Stream.of(judged.unchecked(), judged.warnings(), unnamed(named))
                        .flatMap(List::stream)
                        .toList());
    }

    private RecordPage page(RecordQuery query, Judged judged, CallContext call) {
        try {
            return gateway.list(query, call);
        } catch (CrmException failed) {
            if (failed.failure() instanceof InvalidQuery) {
                judge.distrust(judged);
            }
            throw failed;
        }
    }

    private static List<Warning> unnamed(Names.Known named) {
        return named.unavailable().isEmpty()
                ? List.of()
                : List.of(Warning.remark(
                        "names_unavailable", Map.of("fields", String.join(", ", named.unavailable())), List.of()));
    }
}
