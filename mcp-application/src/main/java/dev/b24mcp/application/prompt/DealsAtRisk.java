package dev.b24mcp.application.prompt;

import dev.b24mcp.application.record.Search;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.date.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Open deals that nobody touches, or that should be closed by now. */
final class DealsAtRisk implements Recipe {

    private static final int USUAL_DAYS = 14;

    private final Parameter<DictionaryEntry> funnel;
    private final Parameter<DictionaryEntry> stage;
    private final Parameter<DictionaryEntry> manager;
    private final Parameter<Integer> dayCount;
    private final Records records;
    private final Wording wording;
    private final Today today;

    DealsAtRisk(Parameters parameters, Records records, Wording wording, Today today) {
        this.funnel = parameters.funnel();
        this.stage = parameters.stage(funnel);
        this.manager = parameters.manager(false);
        this.dayCount = parameters.dayCount("days");
        this.records = records;
        this.wording = wording;
        this.today = today;
    }

    @Override
    public String name() {
        return "deals_at_risk";
    }

    @Override
    public List<Need> needs() {
        return List.of(new Need(
                EntityType.DEAL,
                Set.of(FieldRole.RESPONSIBLE, FieldRole.FUNNEL, FieldRole.STAGE, FieldRole.CHANGED, FieldRole.CLOSED),
                Set.of(RecordState.OPEN)));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(funnel, stage, manager, dayCount);
    }

    @Override
    public Map<String, String> fill(FilledIn arguments) {
        var morning = Period.TODAY.at(today.now()).from();
        int days = dayCount.in(arguments).orElse(USUAL_DAYS);
        var silentSince = morning.minusDays(days);
        return Map.of(
                "today", wording.day(morning),
                "days", String.valueOf(days),
                "since", wording.day(silentSince),
                "funnel", wording.scope("funnel", funnel.in(arguments)),
                "stage", wording.scope("stage", stage.in(arguments)),
                "manager", wording.scope("manager", manager.in(arguments)),
                "silent",
                        wording.search(open(arguments)
                                .before(FieldRole.CHANGED, silentSince)
                                .sorted(FieldRole.CHANGED, Direction.ASC)),
                "overdue",
                        wording.search(open(arguments)
                                .before(FieldRole.CLOSED, morning)
                                .sorted(FieldRole.CLOSED, Direction.ASC)));
    }

    private Search open(FilledIn arguments) {
        return records.search(EntityType.DEAL)
                .in(RecordState.OPEN)
                .having(FieldRole.FUNNEL, funnel.in(arguments))
                .having(FieldRole.STAGE, stage.in(arguments))
                .having(FieldRole.RESPONSIBLE, manager.in(arguments));
    }
}
