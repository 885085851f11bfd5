package dev.b24mcp.adapter.bitrix24.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.sandbox.bitrix24.fault.AfterHandling.WrongTotal;
import dev.b24mcp.sandbox.bitrix24.fault.FaultRule;
import dev.b24mcp.sandbox.bitrix24.fault.RepeatedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals that are wrong and rows that come again lead nobody astray, whichever way long lists are read. */
@Timeout(120)
class MisleadingPagesTest {

    private static final int DEALS = 3_130;
    private static final int TASKS = 330;

    private final Sandbox sandbox = new Sandbox(
            settings -> settings.withVolume(volume -> volume.withDeals(DEALS).withTasks(TASKS)));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    /** Among them a portal that says fifty whatever there is, and one that counts nothing. */
    @ParameterizedTest
    @ValueSource(ints = {-3_130, -3_080, -1_000, -7, 7, 100_000})
    void aWrongTotalHidesNoRecordFromWhoReadsByIdentifier(int by) {
        sandbox.portal().faults().add(FaultRule.always(new WrongTotal(by)).on("crm.deal.list"));

        var page = list(List.of(), 260);

        assertThat(ids(page)).containsExactlyElementsOf(descending(DEALS, 260));
        assertThat(page.next()).hasValue(260);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3_130, -3_080, -7, 7, 100_000})
    void aWrongTotalHidesNoRecordFromAnExport(int by) {
        sandbox.portal().faults().add(FaultRule.always(new WrongTotal(by)).on("crm.deal.list"));

        assertThat(exported(EntityType.DEAL))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, DEALS).boxed().toList());
    }

    @Test
    void aWrongTotalMisleadsNobodyAtTheEndEither() {
        sandbox.portal().faults().add(FaultRule.always(new WrongTotal(-1_000)).on("crm.deal.list"));

        var page = list(List.of(), 5_000);

        assertThat(ids(page)).containsExactlyElementsOf(descending(DEALS, DEALS));
        assertThat(page.next()).isEmpty();
    }

    @Test
    void rowsThatComeAgainAreTakenOnceAndPushNoOtherOut() {
        sandbox.portal().faults().add(FaultRule.always(new RepeatedRows()).on("crm.deal.list"));

        var page = list(List.of(Queries.ascending("TITLE")), DEALS);

        assertThat(ids(page)).hasSize(DEALS).doesNotHaveDuplicates();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void rowsThatComeAgainAreTakenOnceByWhoReadsByIdentifier() {
        sandbox.portal().faults().add(FaultRule.always(new RepeatedRows()).on("crm.deal.list"));

        assertThat(ids(list(List.of(), DEALS))).containsExactlyElementsOf(descending(DEALS, DEALS));
    }

    @Test
    void rowsThatComeAgainAreExportedOnce() {
        sandbox.portal().faults().add(FaultRule.always(new RepeatedRows()).on("crm.deal.list"));

        assertThat(exported(EntityType.DEAL)).hasSize(DEALS).doesNotHaveDuplicates();
    }

    /** A task is asked for by ID and answers with id. */
    @Test
    void tasksAreFollowedByTheOtherNameOfTheirIdentifier() {
        var query = new RecordQuery(EntityType.TASK, List.of(), List.of("TITLE"), List.of(), 0, 1_000);

        var page = sandbox.gateway().list(query, CallContext.UNWATCHED);

        assertThat(ids(page))
                .containsExactlyElementsOf(exported(EntityType.TASK).reversed());
        assertThat(page.records()).hasSize(TASKS);
    }

    private RecordPage list(List<Sort> order, int limit) {
        var query = new RecordQuery(EntityType.DEAL, List.of(), List.of("ID"), order, 0, limit);
        return sandbox.gateway().list(query, CallContext.UNWATCHED);
    }

    private List<Long> exported(EntityType type) {
        var records = new ArrayList<CrmRecord>();
        sandbox.gateway().export(new RecordSet(type, List.of(), List.of("ID")), records::addAll, CallContext.UNWATCHED);
        return records.stream().map(MisleadingPagesTest::id).sorted().toList();
    }

    private static List<Long> ids(RecordPage page) {
        return page.records().stream().map(MisleadingPagesTest::id).toList();
    }

    private static long id(CrmRecord row) {
        var fields = row.fields();
        return Long.parseLong(String.valueOf(fields.containsKey("ID") ? fields.get("ID") : fields.get("id")));
    }

    private static List<Long> descending(int from, int count) {
        return LongStream.iterate(from, id -> id - 1).limit(count).boxed().toList();
    }
}
