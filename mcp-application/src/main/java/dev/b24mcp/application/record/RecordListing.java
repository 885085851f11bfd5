package dev.b24mcp.application.record;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.dictionary.Names;
import dev.b24mcp.application.record.Interpretation.Clear;
import dev.b24mcp.application.record.Interpretation.Senseless;
import dev.b24mcp.application.record.Judge.Judged;
import dev.b24mcp.application.record.Listing.Found;
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
import dev.b24mcp.domain.wording.Titles;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists records of a CRM, with the names of what they refer to, and says what is worth knowing about the query. */
public final class RecordListing {

    private final CrmGateway gateway;
    private final QueryRules rules;
    private final Judge judge;
    private final Interpreter interpreter;
    private final Names names;
    private final RowBudget budget;

    /**
     * Creates the use case.
     *
     * @param gateway the CRM
     * @param rules what to look out for, and how many records one query gets
     * @param fields the fields that records have
     * @param dictionaries the values that fields can have
     * @param names what values stand for
     * @param myself who is asking
     * @param budget how much of all that is asked for is read at once
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
            RowBudget budget,
            InstantSource clock,
            ZoneId zone) {
        this.gateway = gateway;
        this.rules = rules;
        this.judge = new Judge(rules, fields, dictionaries, clock, zone);
        this.interpreter = new Interpreter(judge, myself, zone);
        this.names = names;
        this.budget = budget;
    }

    /**
     * Asks the CRM, unless the query makes no sense.
     *
     * @param call who asks, and is told how far the reading is
     * @param answer what is made of the list; whatever is long has its share of the memory until it is made
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached, or there is no room for so long a list
     */
    public <T> T read(RecordQuery asked, EntityDescription entity, CallContext call, Function<Listing, T> answer) {
        return read(asked, entity, call, query -> query, answer);
    }

    /**
     * The same, with the newest records first where the query does not say in which order.
     *
     * @param call who asks, and is told how far the reading is
     * @param answer what is made of the list
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached, or there is no room for so long a list
     */
    public <T> T readNewestFirst(
            RecordQuery asked, EntityDescription entity, CallContext call, Function<Listing, T> answer) {
        return read(asked, entity, call, query -> newestFirst(query, entity), answer);
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

    private <T> T read(
            RecordQuery query,
            EntityDescription entity,
            CallContext asking,
            UnaryOperator<RecordQuery> completion,
            Function<Listing, T> answer) {
        var call = query.limit() > QueryArguments.DEFAULT_LIMIT ? asking.unhurried() : asking;
        try (var _ = names.expect(fieldsShown(query, entity), entity)) {
            return switch (interpreter.interpret(query, entity, completion, call)) {
                case Senseless(var refused) -> answer.apply(refused);
                case Clear(var understood, var judged) -> {
                    var capped = rules.capped(understood);
                    yield budget.within(capped.limit(), call, () -> answer.apply(found(capped, judged, call)));
                }
            };
        }
    }

    /** As far as the query tells before it is understood. */
    private static List<String> fieldsShown(RecordQuery query, EntityDescription entity) {
        if (query.limit() == 0) {
            return List.of();
        }
        return query.select().isEmpty() ? entity.defaultFields() : query.select();
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
