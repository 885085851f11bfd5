package dev.b24mcp.application.record;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.record.ExportPlan.Ready;
import dev.b24mcp.application.record.ExportPlan.Refused;
import dev.b24mcp.application.record.Interpretation.Clear;
import dev.b24mcp.application.record.Interpretation.Senseless;
import dev.b24mcp.application.record.Judge.Judged;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.warning.Warning;
import dev.b24mcp.domain.wording.Wildcard;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole sets of records, by the rules of {@link RecordListing}: what is asked is looked at first, and read only if it
 * makes sense.
 */
public final class RecordExport {

    private final CrmGateway gateway;
    private final Interpreter interpreter;

    /**
     * Creates the use case.
     *
     * @param gateway the CRM
     * @param fields the fields that records have
     * @param dictionaries the values that fields can have
     * @param myself who is asking
     * @param clock the present moment
     * @param zone the zone in which callers count days
     */
    public RecordExport(
            CrmGateway gateway,
            Fields fields,
            Dictionaries dictionaries,
            Myself myself,
            InstantSource clock,
            ZoneId zone) {
        this.gateway = gateway;
        this.interpreter =
                new Interpreter(new Judge(QueryRules.forWholeSets(), fields, dictionaries, clock, zone), myself, zone);
    }

    /**
     * Looks at what is asked; reads no record. Of the query only filter and selection matter.
     *
     * @param call who asks
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached
     */
    public ExportPlan plan(RecordQuery asked, EntityDescription entity, CallContext call) {
        return switch (interpreter.interpret(asked, entity, UnaryOperator.identity(), call)) {
            case Senseless(var refused) -> new Refused(refused);
            case Clear(var query, var judged) -> plan(query, judged);
        };
    }

    private ExportPlan plan(RecordQuery query, Judged judged) {
        var fields = judged.asked().fields();
        if (fields.isEmpty()) {
            // a list that was not checked is short; this could be the whole table, and nobody knows its columns
            requireFields(query);
            var warning = Warning.refusal("fields_unavailable", Map.of(), List.of());
            return new Refused(new Listing.Refused(judged.asked().query(), List.of(warning)));
        }
        var select = Wildcard.spelledOut(query.select(), fields);
        var warnings = Stream.concat(judged.unchecked().stream(), judged.warnings().stream())
                .toList();
        return Ready.of(new RecordSet(query.entity(), query.filter(), select), fields, warnings);
    }

    /** Where the CRM refuses to tell them, it says why. */
    private void requireFields(RecordQuery query) {
        var _ = gateway.fields(query.entity());
    }

    /**
     * Reads the set.
     *
     * @param sink gets the records in the calling thread, some at a time, in no particular order, each with the plan's columns
     *     and nothing else; the reading waits for it, and its exceptions come out of here
     * @param call who asks, and is told how far the reading is
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached; some records may have been handed
     *     over
     */
    public void read(Ready plan, Consumer<List<CrmRecord>> sink, CallContext call) {
        gateway.export(
                plan.set(),
                records -> sink.accept(records.stream()
                        .map(found -> cut(found, plan.columns()))
                        .toList()),
                call);
    }

    /** A CRM may give more than it was asked for. */
    private static CrmRecord cut(CrmRecord found, List<String> columns) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var column : columns) {
            if (found.fields().containsKey(column)) {
                members.put(column, found.fields().get(column));
            }
        }
        return new CrmRecord(members);
    }
}
