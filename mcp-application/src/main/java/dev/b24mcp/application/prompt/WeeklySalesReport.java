package dev.b24mcp.application.prompt;

import dev.b24mcp.application.record.Search;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.date.DateRange;
import dev.b24mcp.domain.date.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was sold in a week, compared with the week before. */
final class WeeklySalesReport implements Recipe {

    private final Parameter<DictionaryEntry> manager;
    private final Parameter<DictionaryEntry> funnel;
    private final Parameter<DateRange> week;
    private final Records records;
    private final Wording wording;
    private final Today today;

    WeeklySalesReport(Parameters parameters, Records records, Wording wording, Today today) {
        this.manager = parameters.manager(false);
        this.funnel = parameters.funnel();
        this.week = parameters.period("week", Period.THIS_WEEK, Period.LAST_WEEK);
        this.records = records;
        this.wording = wording;
        this.today = today;
    }

    @Override
    public String name() {
        return "weekly_sales_report";
    }

    @Override
    public List<Need> needs() {
        return List.of(
                new Need(
                        EntityType.DEAL,
                        Set.of(FieldRole.RESPONSIBLE, FieldRole.FUNNEL, FieldRole.CLOSED),
                        Set.of(RecordState.WON, RecordState.LOST)),
                new Need(EntityType.LEAD, Set.of(FieldRole.RESPONSIBLE), Set.of()));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(manager, funnel, week);
    }

    @Override
    public Map<String, String> fill(FilledIn arguments) {
        var who = manager.in(arguments);
        var where = funnel.in(arguments);
        var days = week.in(arguments).orElseGet(() -> Period.THIS_WEEK.at(today.now()));
        var before = new DateRange(days.from().minusWeeks(1), days.from());
        return Map.of(
                "days", wording.days(days),
                "days_before", wording.days(before),
                "manager", wording.scope("manager", who),
                "funnel", wording.scope("funnel", where),
                "created", wording.search(deals(who, where).created(days)),
                "won", wording.search(finished(RecordState.WON, days, who, where)),
                "lost", wording.search(finished(RecordState.LOST, days, who, where)),
                "won_before", wording.search(finished(RecordState.WON, before, who, where)),
                "leads",
                        wording.search(
                                records.search(EntityType.LEAD).created(days).having(FieldRole.RESPONSIBLE, who)));
    }

    private Search finished(
            RecordState state, DateRange days, Optional<DictionaryEntry> who, Optional<DictionaryEntry> where) {
        return deals(who, where).in(state).during(FieldRole.CLOSED, days);
    }

    private Search deals(Optional<DictionaryEntry> who, Optional<DictionaryEntry> where) {
        return records.search(EntityType.DEAL)
                .having(FieldRole.RESPONSIBLE, who)
                .having(FieldRole.FUNNEL, where);
    }
}
