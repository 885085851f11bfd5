package dev.b24mcp.adapter.bitrix24.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.testkit.WatchedCall;
import dev.b24mcp.sandbox.bitrix24.JournalEntry;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntax;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of records in a few requests. */
@Timeout(120)
class KeysetReadingTest {

    private static final int DEALS = 7_321;

    private final Sandbox sandbox = new Sandbox(settings -> settings.withVolume(volume -> volume.withDeals(DEALS)));
    private final Bitrix24Gateway gateway = sandbox.gateway();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void fiveThousandRecordsTakeThreeRequests() {
        var page = list(List.of(), 5_000);

        assertThat(ids(page))
                .isEqualTo(LongStream.iterate(DEALS, id -> id - 1)
                        .limit(5_000)
                        .boxed()
                        .toList());
        assertThat(page.total()).hasValue(DEALS);
        assertThat(page.next()).hasValue(5_000);
        assertThat(methods()).containsExactly("crm.deal.list", "batch", "batch");
    }

    @Test
    void theOldestComeFirstWhereThatIsAskedFor() {
        assertThat(ids(list(List.of(Queries.ascending("ID")), 2_600)))
                .isEqualTo(LongStream.rangeClosed(1, 2_600).boxed().toList());
    }

    @Test
    void anOtherOrderIsReadByOffsetsAndLosesNothing() {
        var page = list(List.of(Queries.descending("OPPORTUNITY")), 5_000);

        assertThat(ids(page)).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(column(page, "OPPORTUNITY").map(text -> Double.valueOf(text)).toList())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(methods()).containsExactly("crm.deal.list", "batch", "batch");
    }

    @Test
    void askingForMoreThanThereIsGivesAllOfIt() {
        var page = list(List.of(), 100_000);

        assertThat(ids(page)).hasSize(DEALS).doesNotHaveDuplicates();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void recordsAreFoundWithoutTheirIdentifierInTheSelection() {
        var query = new RecordQuery(EntityType.DEAL, List.of(), List.of("TITLE"), List.of(), 0, 200);

        assertThat(gateway.list(query, CallContext.UNWATCHED).records()).hasSize(200);
    }

    @Test
    void countingTakesOneRequestAndBringsNoRecord() {
        var page = list(List.of(), 0);

        assertThat(page.records()).isEmpty();
        assertThat(page.total()).hasValue(DEALS);
        assertThat(methods()).containsExactly("crm.deal.list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "49", "50", "51", "2500", "2550", "2551", "7321"})
    void anExportBringsEachRecordOnce(String upTo) {
        var set = new RecordSet(EntityType.DEAL, Queries.conditions(Map.of("<=ID", upTo)), List.of("ID", "TITLE"));
        var exported = new ArrayList<CrmRecord>();

        gateway.export(set, exported::addAll, CallContext.UNWATCHED);

        assertThat(exported.stream().map(KeysetReadingTest::id).sorted().toList())
                .isEqualTo(
                        LongStream.rangeClosed(1, Long.parseLong(upTo)).boxed().toList());
    }

    @Test
    void anExportKeepsToItsFilter() {
        var set = new RecordSet(
                EntityType.DEAL,
                Queries.conditions(Map.of(">ID", "100", "STAGE_SEMANTIC_ID", "S")),
                List.of("ID", "STAGE_SEMANTIC_ID"));
        var exported = new ArrayList<CrmRecord>();

        gateway.export(set, exported::addAll, CallContext.UNWATCHED);

        var expected = gateway.list(
                new RecordQuery(set.entity(), set.filter(), set.select(), List.of(), 0, DEALS), CallContext.UNWATCHED);
        assertThat(exported).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected.records());
    }

    @Test
    void anExportTellsHowFarItIs() {
        var reports = new ArrayList<Long>();
        var call = new WatchedCall((done, total, _) -> {
            assertThat(total).hasValue(DEALS);
            reports.add(done);
        });

        gateway.export(new RecordSet(EntityType.DEAL, List.of(), List.of("ID")), _ -> {}, call);

        assertThat(reports).isSorted().endsWith((long) DEALS);
    }

    @Test
    void anExportTakesFewRequests() {
        gateway.export(new RecordSet(EntityType.DEAL, List.of(), List.of("ID")), _ -> {}, CallContext.UNWATCHED);

        // both ends of the table, and at best three batches
        assertThat(methods()).hasSizeBetween(4, 7);
    }

    /** The portal needs too long for four tries of a whole batch, and not for a smaller one. */
    @Test
    void aBatchThatTakesTooLongIsAskedForInSmallerOnes() throws FaultSyntaxException {
        sandbox.portal().faults().add(FaultSyntax.parse("html504@batch:x8", 0));
        var exported = new ArrayList<CrmRecord>();
        var upTo = Queries.conditions(Map.of("<=ID", "2500"));

        gateway.export(new RecordSet(EntityType.DEAL, upTo, List.of("ID")), exported::addAll, CallContext.UNWATCHED);

        assertThat(exported).hasSize(2_500).doesNotHaveDuplicates();
    }

    private RecordPage list(List<Sort> order, int limit) {
        var query = new RecordQuery(EntityType.DEAL, List.of(), List.of("ID", "TITLE", "OPPORTUNITY"), order, 0, limit);
        return gateway.list(query, CallContext.UNWATCHED);
    }

    private List<String> methods() {
        return sandbox.portal().journal().stream().map(JournalEntry::method).toList();
    }

    private static List<Long> ids(RecordPage page) {
        return page.records().stream().map(KeysetReadingTest::id).toList();
    }

    private static Stream<String> column(RecordPage page, String field) {
        return page.records().stream().map(row -> String.valueOf(row.fields().get(field)));
    }

    private static long id(CrmRecord row) {
        @Nullable Object id = row.fields().get("ID");
        return Long.parseLong(String.valueOf(id));
    }
}
