package dev.b24mcp.application.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.dictionary.Names;
import dev.b24mcp.application.dictionary.People;
import dev.b24mcp.application.protocol.CallTime;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long lists beside each other: there is memory for a hundred rows. */
class LongListsTest {

    private static final Duration TTL = Duration.ofMinutes(10);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static final CallContext IN_A_HURRY = new CallTime(CLOCK, Duration.ZERO).begin(CallContext.UNWATCHED);

    private final DescribedCrm crm = new DescribedCrm();
    private final Dictionaries dictionaries = new Dictionaries(crm, TTL, CLOCK);
    private final RecordListing listing = new RecordListing(
            crm,
            QueryRules.standard(5000),
            new Fields(crm, TTL, CLOCK),
            dictionaries,
            new Names(new People(crm, TTL, CLOCK), dictionaries),
            new Myself(crm, TTL, CLOCK),
            RowBudget.of(100 * 20 * 1024),
            CLOCK,
            ZoneOffset.UTC);

    @BeforeEach
    void oneField() {
        crm.add(new FieldDescription("ID", "ID", FieldKind.NUMBER));
    }

    @Test
    void aLongListIsNotReadBeforeThereIsAnAnswerToTheOneBefore() {
        whileAHundredRowsAreLaidOut(() -> {
            assertThatExceptionOfType(CrmException.class)
                    .isThrownBy(() -> inAHurry(51, List.of()))
                    .satisfies(busy -> assertThat(busy.failure()).isInstanceOf(RateLimited.class));
            assertThat(inAHurry(50, List.of())).isInstanceOf(Listing.Found.class);
        });
        assertThat(inAHurry(51, List.of())).isInstanceOf(Listing.Found.class);
    }

    @Test
    void aQueryThatMakesNoSenseIsToldSoAtOnce() {
        var senseless = List.of(new Condition("NO_SUCH_FIELD", Operator.EQUAL, 1));
        whileAHundredRowsAreLaidOut(() -> assertThat(inAHurry(100, senseless)).isInstanceOf(Listing.Refused.class));
    }

    private void whileAHundredRowsAreLaidOut(Runnable check) {
        var answered = listing.read(query(100, List.of()), DescribedCrm.DEALS, CallContext.UNWATCHED, _ -> {
            check.run();
            return "answer";
        });
        assertThat(answered).isEqualTo("answer");
    }

    private Listing inAHurry(int limit, List<Condition> filter) {
        return listing.<Listing>read(query(limit, filter), DescribedCrm.DEALS, IN_A_HURRY, read -> read);
    }

    private static RecordQuery query(int limit, List<Condition> filter) {
        return new RecordQuery(EntityType.DEAL, filter, List.of("ID"), List.of(), 0, limit);
    }
}
