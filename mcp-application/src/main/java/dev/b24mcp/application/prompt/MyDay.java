package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.date.DateRange;
import dev.b24mcp.domain.date.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person has to do on a day. */
final class MyDay implements Recipe {

    /** How old a lead may be to count as waiting. */
    private static final int LEAD_DAYS = 6;

    private final Parameter<DictionaryEntry> manager;
    private final Parameter<DateRange> date;
    private final Records records;
    private final Wording wording;
    private final Today today;

    MyDay(Parameters parameters, Records records, Wording wording, Today today) {
        this.manager = parameters.manager(true);
        this.date = parameters.day("date", Period.TODAY, Period.TOMORROW);
        this.records = records;
        this.wording = wording;
        this.today = today;
    }

    @Override
    public String name() {
        return "my_day";
    }

    @Override
    public List<Need> needs() {
        return List.of(
                new Need(EntityType.TASK, Set.of(FieldRole.RESPONSIBLE, FieldRole.DEADLINE), Set.of(RecordState.OPEN)),
                new Need(EntityType.DEAL, Set.of(FieldRole.RESPONSIBLE, FieldRole.CLOSED), Set.of(RecordState.OPEN)),
                new Need(EntityType.LEAD, Set.of(FieldRole.RESPONSIBLE), Set.of(RecordState.OPEN)));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(manager, date);
    }

    @Override
    public Map<String, String> fill(FilledIn arguments) {
        var who = manager.in(arguments);
        var day = date.in(arguments).orElseGet(() -> Period.TODAY.at(today.now()));
        return Map.of(
                "day", wording.days(day),
                "manager", wording.scope("manager", who),
                "tasks",
                        wording.search(records.search(EntityType.TASK)
                                .having(FieldRole.RESPONSIBLE, who)
                                .in(RecordState.OPEN)
                                .before(FieldRole.DEADLINE, day.until())
                                .sorted(FieldRole.DEADLINE, Direction.ASC)),
                "deals",
                        wording.search(records.search(EntityType.DEAL)
                                .having(FieldRole.RESPONSIBLE, who)
                                .in(RecordState.OPEN)
                                .before(FieldRole.CLOSED, day.until())
                                .sorted(FieldRole.CLOSED, Direction.ASC)),
                "leads",
                        wording.search(records.search(EntityType.LEAD)
                                .having(FieldRole.RESPONSIBLE, who)
                                .in(RecordState.OPEN)
                                .created(new DateRange(day.from().minusDays(LEAD_DAYS), day.until()))));
    }
}
