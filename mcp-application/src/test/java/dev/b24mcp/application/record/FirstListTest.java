package dev.b24mcp.application.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.dictionary.Names;
import dev.b24mcp.application.dictionary.People;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstListTest {

    private static final Duration TTL = Duration.ofMinutes(10);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    private final DescribedCrm crm = new DescribedCrm();
    private final Dictionaries dictionaries = new Dictionaries(crm, TTL, CLOCK);
    private final RecordListing listing = new RecordListing(
            crm,
            QueryRules.standard(5000),
            new Fields(crm, TTL, CLOCK),
            dictionaries,
            new Names(new People(crm, TTL, CLOCK), dictionaries),
            new Myself(crm, TTL, CLOCK),
            RowBudget.of(Long.MAX_VALUE),
            CLOCK,
            ZoneOffset.UTC);

    @BeforeEach
    void aDealInAFunnel() {
        crm.add(Dictionary.DEAL_CATEGORIES, "1", "Опт");
        crm.add(Dictionary.DEAL_STAGES, "NEW", "Новая");
        crm.holds(Map.of("ID", "1", "FUNNEL", "1", "STAGE", "NEW"));
    }

    @Test
    void dictionariesAreAskedForWhileTheFieldsAre() {
        crm.describesItselfAfterItsDictionaries();

        assertThat(listed(List.of("ID", "FUNNEL", "STAGE"), 5).names())
                .isEqualTo(Map.of("FUNNEL", Map.of("1", "Опт"), "STAGE", Map.of("NEW", "Новая")));
    }

    @Test
    void noDictionaryIsAskedForThatNoSelectedFieldNeeds() {
        crm.holds(Map.of("ID", "1"));
        listed(List.of("ID"), 5);
        listed(List.of("ID", "FUNNEL"), 0);

        assertThat(crm.dictionaryReadings()).isZero();
    }

    private Listing.Found listed(List<String> select, int limit) {
        var query = new RecordQuery(EntityType.DEAL, List.of(), select, List.of(), 0, limit);
        return (Listing.Found) listing.read(query, DescribedCrm.DEALS, CallContext.UNWATCHED, read -> read);
    }
}
