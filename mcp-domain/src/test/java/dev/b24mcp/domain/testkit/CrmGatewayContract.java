package dev.b24mcp.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every CRM provider must do. Extend it, say where a filled CRM is, and let it pass.
 *
 * <p>The CRM must hold at least {@link #RECORDS} records of each kind that it serves, with identifiers that are whole numbers,
 * and must not change during the test.
 */
public abstract class CrmGatewayContract extends CheckupContract {

    /** How many records of each kind have to be there; more than the page size of any CRM that we know. */
    protected static final int RECORDS = 120;

    /** What the identifier is called in filters and orderings. */
    protected abstract String idInQueries(EntityDescription entity);

    /** What the identifier is called in records. */
    protected abstract String idInRecords(EntityDescription entity);

    @Test
    void describesItself() {
        assertThat(gateway().description().name()).matches("[a-z][a-z0-9]*");
        assertThat(entities()).isNotEmpty();
        assertThat(gateway().description()).isEqualTo(gateway().description());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void givesAsManyRecordsAsAskedForAcrossItsOwnPages(EntityDescription entity) {
        for (var limit : List.of(1, 49, 50, 51, 110)) {
            assertThat(ids(query(entity).limit(limit), entity)).hasSize(limit).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void continuesWithNextWithoutGapOrDouble(EntityDescription entity) {
        var whole = ids(query(entity).limit(RECORDS), entity);
        var pieces = new ArrayList<Long>();
        var start = 0;
        while (pieces.size() < RECORDS) {
            var page = list(query(entity).start(start).limit(Math.min(17, RECORDS - pieces.size())));
            pieces.addAll(ids(page, entity));
            assumeThat(page.next().isPresent() || pieces.size() == RECORDS).isTrue();
            start = page.next().orElse(start);
        }
        assertThat(pieces).containsExactlyElementsOf(whole);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void hasNothingMoreAfterTheLastRecord(EntityDescription entity) {
        var all = list(query(entity)
                .where(
                        Operator.LESS_OR_EQUAL,
                        idInQueries(entity),
                        smallestIds(entity).get(2)));
        assertThat(all.records()).hasSize(3);
        assertThat(all.next()).isEmpty();
        var beyond = list(query(entity).start(1_000_000));
        assertThat(beyond.records()).isEmpty();
        assertThat(beyond.next()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void countsWhatMatchesWhereItCounts(EntityDescription entity) {
        var page = list(query(entity)
                .where(Operator.MATCH, idInQueries(entity), smallestIds(entity).getFirst())
                .limit(10));
        assumeThat(page.total()).isPresent();
        assertThat(page.total()).hasValue(1);
        assertThat(list(query(entity).limit(1)).total().orElseThrow()).isGreaterThanOrEqualTo(RECORDS);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void filtersByIdentifier(EntityDescription entity) {
        var ids = smallestIds(entity);
        var id = idInQueries(entity);
        assertThat(ids(query(entity).where(Operator.MATCH, id, ids.get(1)), entity))
                .containsExactly(ids.get(1));
        assertThat(ids(query(entity).where(Operator.LESS, id, ids.get(3)), entity))
                .containsExactlyInAnyOrderElementsOf(ids.subList(0, 3));
        assertThat(ids(
                        query(entity)
                                .where(Operator.GREATER, id, ids.get(0))
                                .where(Operator.LESS_OR_EQUAL, id, ids.get(2)),
                        entity))
                .containsExactlyInAnyOrderElementsOf(ids.subList(1, 3));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void sortsBothWays(EntityDescription entity) {
        var id = idInQueries(entity);
        assertThat(ids(query(entity).sorted(id, Direction.ASC).limit(RECORDS), entity))
                .isSorted();
        assertThat(ids(query(entity).sorted(id, Direction.DESC).limit(RECORDS), entity))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void answersARepeatedQuestionInTheSameOrder(EntityDescription entity) {
        assertThat(ids(query(entity).limit(RECORDS), entity))
                .isEqualTo(ids(query(entity).limit(RECORDS), entity));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void givesTheFieldsItPromisesByDefault(EntityDescription entity) {
        var records = list(query(entity).limit(RECORDS)).records();
        var seen = records.stream()
                .flatMap(found -> found.fields().keySet().stream())
                .distinct()
                .count();
        assertThat(seen).isGreaterThanOrEqualTo(entity.defaultFields().size() / 2);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void keepsTheWholeAnswerInItsOwnShape(EntityDescription entity) {
        var page = list(query(entity).limit(60));
        assertThat(page.answer()).isNotEmpty();
        assertThat(page.answer().get("next")).isEqualTo(page.next().orElseThrow());
        assertThat(lists(page.answer()))
                .as("the records are in the answer")
                .anySatisfy(list -> assertThat(list).hasSize(60));
        assumeThat(page.total()).isPresent();
        assertThat(String.valueOf(page.answer().get("total")))
                .isEqualTo(String.valueOf(page.total().getAsLong()));
    }

    private static Stream<List<?>> lists(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> Stream.of(list);
            case Map<?, ?> map -> map.values().stream().flatMap(CrmGatewayContract::lists);
            case null, default -> Stream.of();
        };
    }

    @ParameterizedTest
    @MethodSource("entities")
    void servesManyCallersAtOnce(EntityDescription entity) throws Exception {
        var expected = ids(query(entity).limit(10), entity);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8)
                    .<Callable<List<Long>>>mapToObj(_ -> () -> ids(query(entity).limit(10), entity))
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void tellsHowFarItIsWhileRecordsRemain(EntityDescription entity) {
        var reports = new ArrayList<Report>();
        var query = query(entity).limit(RECORDS).build();
        gateway().list(query, new WatchedCall((done, total, _) -> reports.add(new Report(done, total))));
        assertThat(reports).isNotEmpty().allSatisfy(report -> {
            assertThat(report.done()).isBetween(1L, RECORDS - 1L);
            assertThat(report.total().orElse(RECORDS)).isEqualTo(RECORDS);
        });
        assertThat(reports).extracting(Report::done).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void tellsNoProgressWhereOneStepIsEnough(EntityDescription entity) {
        gateway().list(query(entity).limit(1).build(), new WatchedCall((_, _, _) -> {
            throw new AssertionError("no record remains");
        }));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void stopsWhenTheCallerIsInterrupted(EntityDescription entity) {
        var reports = new AtomicInteger();
        assertCancelled(() -> gateway().list(query(entity).limit(RECORDS).build(), new WatchedCall((_, _, _) -> {
            reports.incrementAndGet();
            Thread.currentThread().interrupt();
        })));
        assertThat(reports).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void doesNotBeginForACallerThatIsInterruptedAlready(EntityDescription entity) {
        Thread.currentThread().interrupt();
        assertCancelled(() -> list(query(entity)));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void asksNothingForACallWhoseTimeIsOver(EntityDescription entity) {
        assertThatThrownBy(() -> gateway().list(query(entity).build(), WatchedCall.hurried(Duration.ZERO)))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        late -> assertThat(late.failure()).isInstanceOf(CrmFailure.Unavailable.class));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void countsWithoutRecords(EntityDescription entity) {
        var counted = list(query(entity).limit(0));
        assertThat(counted.records()).isEmpty();
        assertThat(counted.next()).isEmpty();
        assertThat(counted.total()).isEqualTo(list(query(entity).limit(1)).total());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void exportsEachRecordOnce(EntityDescription entity) {
        var exported = exported(query(entity), entity);
        assertThat(exported).hasSizeGreaterThanOrEqualTo(RECORDS).doesNotHaveDuplicates();
        var counted = list(query(entity).limit(1)).total();
        assumeThat(counted).isPresent();
        assertThat((long) exported.size()).isEqualTo(counted.getAsLong());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void exportsWhatMatches(EntityDescription entity) {
        var ids = smallestIds(entity);
        var id = idInQueries(entity);
        var some = query(entity).where(Operator.GREATER, id, ids.get(0)).where(Operator.LESS_OR_EQUAL, id, ids.get(3));
        assertThat(exported(some, entity)).containsExactlyInAnyOrderElementsOf(ids.subList(1, 4));
        assertThat(exported(query(entity).where(Operator.LESS, id, ids.get(0)), entity))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void endsAnExportWhenTheCallerIsInterrupted(EntityDescription entity) {
        assertCancelled(() -> gateway()
                .export(query(entity).set(), _ -> Thread.currentThread().interrupt(), CallContext.UNWATCHED));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void letsTheFailureOfWhoTakesTheRecordsOut(EntityDescription entity) {
        var full = new IllegalStateException("the disk is full");
        assertThatThrownBy(() -> gateway()
                        .export(
                                query(entity).set(),
                                _ -> {
                                    throw full;
                                },
                                CallContext.UNWATCHED))
                .isSameAs(full);
    }

    @Test
    void saysThatTheCrmCannotBeReached() {
        var entity = entities().findFirst().orElseThrow();
        var failed = catchThrowableOfType(
                CrmException.class, () -> unreachable().list(query(entity).build(), CallContext.UNWATCHED));
        assertThat(failed.failure()).isInstanceOf(CrmFailure.Unavailable.class);
        assertThat(failed.failure().code()).isNotBlank();
    }

    private QueryBuilder query(EntityDescription entity) {
        return new QueryBuilder(entity);
    }

    private RecordPage list(QueryBuilder query) {
        return gateway().list(query.build(), CallContext.UNWATCHED);
    }

    private List<Long> ids(QueryBuilder query, EntityDescription entity) {
        return ids(list(query), entity);
    }

    private List<Long> exported(QueryBuilder query, EntityDescription entity) {
        var records = new ArrayList<CrmRecord>();
        gateway().export(query.set(), records::addAll, CallContext.UNWATCHED);
        return ids(records, entity);
    }

    private List<Long> ids(RecordPage page, EntityDescription entity) {
        return ids(page.records(), entity);
    }

    private List<Long> ids(List<CrmRecord> records, EntityDescription entity) {
        return records.stream()
                .map(found -> Long.valueOf(String.valueOf(found.fields().get(idInRecords(entity)))))
                .toList();
    }

    private List<Long> smallestIds(EntityDescription entity) {
        return ids(query(entity).sorted(idInQueries(entity), Direction.ASC).limit(5), entity);
    }

    private record Report(long done, OptionalLong total) {}
}
