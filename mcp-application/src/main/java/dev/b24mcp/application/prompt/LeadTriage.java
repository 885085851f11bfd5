package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.date.DateRange;
import dev.b24mcp.domain.date.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which leads to answer first. */
final class LeadTriage implements Recipe {

    private final Parameter<DictionaryEntry> source;
    private final Parameter<DateRange> period;
    private final Records records;
    private final Wording wording;
    private final Today today;

    LeadTriage(Parameters parameters, Records records, Wording wording, Today today) {
        this.source = parameters.source();
        this.period =
                parameters.period("period", Period.TODAY, Period.YESTERDAY, Period.LAST_7_DAYS, Period.LAST_30_DAYS);
        this.records = records;
        this.wording = wording;
        this.today = today;
    }

    @Override
    public String name() {
        return "lead_triage";
    }

    @Override
    public List<Need> needs() {
        return List.of(new Need(EntityType.LEAD, Set.of(FieldRole.SOURCE), Set.of(RecordState.OPEN)));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(source, period);
    }

    @Override
    public Map<String, String> fill(FilledIn arguments) {
        var from = source.in(arguments);
        var days = period.in(arguments).orElseGet(() -> Period.LAST_7_DAYS.at(today.now()));
        return Map.of(
                "days", wording.days(days),
                "source", wording.scope("source", from),
                "leads",
                        wording.search(records.search(EntityType.LEAD)
                                .in(RecordState.OPEN)
                                .having(FieldRole.SOURCE, from)
                                .created(days)));
    }
}
