package dev.b24mcp.application.guide;

import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.record.Search;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.date.Period;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The typical questions about leads, with dates counted from the present day. */
public final class LeadScenarios {

    private static final int LIMIT = 50;

    private final EntityDescription leads;
    private final InstantSource clock;
    private final ZoneId zone;

    private LeadScenarios(EntityDescription leads, InstantSource clock, ZoneId zone) {
        this.leads = leads;
        this.clock = clock;
        this.zone = zone;
    }

    /** The questions, empty when the provider cannot be asked them. */
    public static Optional<LeadScenarios> of(ProviderDescription provider, InstantSource clock, ZoneId zone) {
        return provider.entity(EntityType.LEAD)
                .filter(leads -> leads.vocabulary()
                        .knows(Set.of(FieldRole.CHANGED, FieldRole.RESPONSIBLE), Set.of(RecordState.OPEN)))
                .map(leads -> new LeadScenarios(leads, clock, zone));
    }

    /** All questions, with the dates of this moment. */
    public List<Scenario> all() {
        var now = clock.instant().atZone(zone);
        var changedLately = new Search(leads).during(FieldRole.CHANGED, Period.LAST_7_DAYS.at(now));
        return List.of(
                scenario("fresh", changedLately.sorted(FieldRole.CHANGED, Direction.DESC)),
                scenario("today", created(Period.TODAY, now)),
                scenario("by_status", created(Period.LAST_30_DAYS, now).in(RecordState.OPEN)),
                scenario("last_week", created(Period.LAST_WEEK, now)),
                scenario("mine", created(Period.LAST_30_DAYS, now).having(FieldRole.RESPONSIBLE, Myself.WORD)));
    }

    /** How to fill texts about leads: what the provider calls the fields. */
    public Map<String, String> fields() {
        return Map.of(
                "created",
                leads.mainDateField(),
                "changed",
                leads.vocabulary().field(FieldRole.CHANGED),
                "responsible",
                leads.vocabulary().field(FieldRole.RESPONSIBLE));
    }

    private Search created(Period period, ZonedDateTime now) {
        return new Search(leads).created(period.at(now)).newestFirst();
    }

    private static Scenario scenario(String key, Search search) {
        return new Scenario(key, search.arguments(LIMIT));
    }
}
