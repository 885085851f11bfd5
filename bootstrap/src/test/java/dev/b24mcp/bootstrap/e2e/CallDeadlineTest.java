package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.Bitrix24Settings;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.quota.RateLimit;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.dictionary.Names;
import dev.b24mcp.application.dictionary.People;
import dev.b24mcp.application.protocol.CallTime;
import dev.b24mcp.application.record.Listing;
import dev.b24mcp.application.record.Listing.Found;
import dev.b24mcp.application.record.QueryRules;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.RowBudget;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.warning.Warning;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One deadline for all that a call asks, by a clock that the portal turns with each answer. */
@Timeout(60)
class CallDeadlineTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Instant BEGINNING = Instant.parse("2026-11-24T12:00:00Z");

    private static final Map<String, String> ANSWERS = Map.of(
            "crm.deal.fields", "{'ID':{'type':'integer','title':'ID'},'ASSIGNED_BY_ID':{'type':'user','title':'Who'}}",
            "crm.deal.list", "[{'ID':'1','ASSIGNED_BY_ID':'7'}]",
            "user.get", "[{'ID':'7','NAME':'Anna','LAST_NAME':'Smith'}]");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);
    private final InstantSource clock = now::get;
    private Duration answerTakes = Duration.ZERO;

    @SuppressWarnings("NullAway.Init") // started before each test
    private ScriptedPortal portal;

    @SuppressWarnings("NullAway.Init") // as above
    private Bitrix24Gateway gateway;

    @BeforeEach
    void start() throws Exception {
        portal = new ScriptedPortal(ANSWERS, _ -> now.updateAndGet(moment -> moment.plus(answerTakes)));
        gateway = new Bitrix24Gateway(Bitrix24Settings.of(
                PortalAccess.parse(portal.address(), "1/invented0secret"),
                new Patience(DEADLINE, DEADLINE),
                0,
                new Quota(new RateLimit(1_000, 1_000), Duration.ofHours(1), 10),
                () -> Duration.between(BEGINNING, clock.instant()).toNanos()));
    }

    @AfterEach
    void stop() {
        gateway.close();
        portal.close();
    }

    @Test
    void enoughForAllOfItIsEnough() {
        answerTakes = Duration.ofSeconds(25);

        assertThat(found(list(50)).names()).containsKey("ASSIGNED_BY_ID");
        assertThat(portal.asked()).containsExactly("crm.deal.fields", "crm.deal.list", "user.get");
    }

    @Test
    void namesThatWouldComeTooLateAreLeftOut() {
        answerTakes = Duration.ofSeconds(30);

        assertThat(found(list(50)).warnings()).extracting(Warning::code).contains("names_unavailable");
        assertThat(portal.asked()).containsExactly("crm.deal.fields", "crm.deal.list");
    }

    @Test
    void recordsThatWouldComeTooLateAreNotAskedFor() {
        answerTakes = DEADLINE;

        assertThat(catchThrowableOfType(CrmException.class, () -> list(50)).failure())
                .isEqualTo(new Unavailable("TIMEOUT", ""));
        assertThat(portal.asked()).containsExactly("crm.deal.fields");
    }

    @Test
    void aLongListHasThreeTimesAsLong() {
        answerTakes = DEADLINE;

        assertThat(found(list(51)).names()).containsKey("ASSIGNED_BY_ID");
    }

    private Listing list(int limit) {
        var dictionaries = new Dictionaries(gateway, LONG, clock);
        var listing = new RecordListing(
                gateway,
                QueryRules.standard(5_000),
                new Fields(gateway, LONG, clock),
                dictionaries,
                new Names(new People(gateway, LONG, clock), dictionaries),
                new Myself(gateway, LONG, clock),
                RowBudget.of(Long.MAX_VALUE),
                clock,
                ZoneOffset.UTC);
        var deals = gateway.description().entity(EntityType.DEAL).orElseThrow();
        var query = new RecordQuery(EntityType.DEAL, List.of(), List.of("ID", "ASSIGNED_BY_ID"), List.of(), 0, limit);
        return listing.read(query, deals, new CallTime(clock, DEADLINE).begin(CallContext.UNWATCHED), read -> read);
    }

    private static Found found(Listing listing) {
        return (Found) listing;
    }
}
