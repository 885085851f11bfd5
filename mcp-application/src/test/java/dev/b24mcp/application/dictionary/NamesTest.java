package dev.b24mcp.application.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Forbidden;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.KnownFields;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Reference;
import dev.b24mcp.domain.crm.Reference.Target.Entries;
import dev.b24mcp.domain.crm.Reference.Target.Users;
import dev.b24mcp.domain.crm.Vocabulary;
import dev.b24mcp.domain.testkit.WatchedCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static final Duration TTL = Duration.ofMinutes(10);
    private static final EntityDescription DEALS = new EntityDescription(
            EntityType.DEAL,
            List.of("ID"),
            List.of("CREATED"),
            List.of(),
            new Vocabulary(
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(
                            new Reference("OWNER", "owner", new Users()),
                            new Reference("WATCHERS", "watchers", new Users()),
                            new Reference("CURRENCY", new Entries(Dictionary.CURRENCIES)))));

    private final StaffedCrm crm =
            new StaffedCrm("acme").with("7", "Иван", "Петров").with("8", "Анна", "Сидорова");
    private final Names names = new Names(new People(crm, TTL, CLOCK), new Dictionaries(crm, TTL, CLOCK));

    @Test
    void nameWhatTheValuesStandForByMember() {
        var known = names.of(
                List.of(
                        row(Map.of("owner", "7", "CURRENCY", "RUB")),
                        row(Map.of("owner", 8, "watchers", List.of("7", "8"), "CURRENCY", "RUB"))),
                DEALS,
                KnownFields.NONE,
                CallContext.UNWATCHED);
        assertThat(known.byMember())
                .isEqualTo(Map.of(
                        "owner", Map.of("7", "Иван Петров", "8", "Анна Сидорова"),
                        "watchers", Map.of("7", "Иван Петров", "8", "Анна Сидорова"),
                        "CURRENCY", Map.of("RUB", "Рубль")));
        assertThat(known.unavailable()).isEmpty();
    }

    @Test
    void takeOneQuestionForAllUsersAndNoneTheSecondTime() {
        var rows = List.of(row(Map.of("owner", "7", "watchers", List.of("8", "9"))));
        names.of(rows, DEALS, KnownFields.NONE, CallContext.UNWATCHED);
        names.of(rows, DEALS, KnownFields.NONE, CallContext.UNWATCHED);
        assertThat(crm.queries())
                .singleElement()
                .extracting(RecordQuery::filter)
                .satisfies(filter -> {
                    assertThat(filter)
                            .singleElement()
                            .extracting(Condition::operator)
                            .isEqualTo(Operator.IN);
                    assertThat(filter.getFirst().value())
                            .asInstanceOf(InstanceOfAssertFactories.LIST)
                            .containsExactlyInAnyOrder("7", "8", "9");
                });
    }

    @Test
    void leaveOutWhatTheCrmDoesNotKnow() {
        assertThat(names.of(
                                List.of(row(Map.of("owner", "99", "CURRENCY", "XXX"))),
                                DEALS,
                                KnownFields.NONE,
                                CallContext.UNWATCHED)
                        .byMember())
                .isEmpty();
    }

    @Test
    void areAnExtraThatSpoilsNothingWhenItIsRefused() {
        crm.failWith(new Forbidden("insufficient_scope", ""));
        var known = names.of(
                List.of(row(Map.of("owner", "7", "CURRENCY", "RUB"))), DEALS, KnownFields.NONE, CallContext.UNWATCHED);
        assertThat(known.byMember()).isEmpty();
        assertThat(known.unavailable()).containsExactly("owner", "CURRENCY");
    }

    @Test
    void stopForACallerThatIsInterrupted() {
        crm.failWith(new Unavailable("CANCELLED", ""));
        Thread.currentThread().interrupt();
        try {
            assertThat(catchThrowableOfType(
                            CrmException.class,
                            () -> names.of(
                                    List.of(row(Map.of("owner", "7"))),
                                    DEALS,
                                    KnownFields.NONE,
                                    CallContext.UNWATCHED)))
                    .isNotNull();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void meIsWhoeverTheCrmIsAskedFor() {
        var myself = new Myself(crm, TTL, CLOCK);
        var query = new RecordQuery(
                EntityType.DEAL,
                List.of(
                        new Condition("OWNER", Operator.MATCH, "Me"),
                        new Condition("WATCHERS", Operator.IN, Arrays.asList("me", "8")),
                        new Condition("TITLE", Operator.MATCH, "me")),
                List.of("ID"),
                List.of(),
                0,
                1);
        assertThat(myself.named(query, DEALS, CallContext.UNWATCHED).filter())
                .extracting(Condition::value)
                .isEqualTo(List.of("1", List.of("1", "8"), "me"));
    }

    @Test
    void peopleAreReadBesideTheRecordsWhoseProgressIsWatched() {
        var reports = new AtomicInteger();

        names.of(
                List.of(row(Map.of("owner", "7"))),
                DEALS,
                KnownFields.NONE,
                new WatchedCall((_, _, _) -> reports.incrementAndGet()));

        assertThat(crm.queries()).hasSize(1);
        assertThat(reports).hasValue(0);
    }

    @Test
    void peopleAreReadInBatches() {
        var ids = IntStream.range(0, 1_200).mapToObj(String::valueOf).collect(Collectors.toSet());
        assertThat(new People(crm, TTL, CLOCK).names(ids, CallContext.UNWATCHED))
                .containsOnlyKeys(Set.of("7", "8"));
        assertThat(crm.queries()).hasSize(3);
    }

    private static CrmRecord row(Map<String, Object> fields) {
        return new CrmRecord(Map.copyOf(fields));
    }
}
