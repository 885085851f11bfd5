package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Pages;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many pages of fifty seen as one list. */
@Timeout(60)
class PagingTest {

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @Test
    void aLimitAboveThePageSizeReadsAndMergesAsManyPagesAsNeeded() {
        Pages.ofDeals(PORTAL, 200);

        var page = deals(0, 120);

        assertThat(ids(page)).isEqualTo(Pages.ids(1, 120));
        assertThat(PORTAL.starts()).containsExactly(0, 50, 100);
        assertThat(page.total()).hasValue(200);
        assertThat(page.next()).hasValue(120);
    }

    @Test
    void theMergedAnswerHasThePortalsShape() {
        Pages.ofDeals(PORTAL, 200);

        var page = deals(0, 120);

        assertThat(page.answer().keySet()).containsExactlyInAnyOrder("result", "next", "total", "time");
        assertThat(page.answer().get("result"))
                .isEqualTo(page.records().stream().map(row -> row.fields()).toList());
        assertThat(page.answer()).containsEntry("next", 120).containsEntry("total", 200);
    }

    @Test
    void aLimitBelowThePageSizeCutsThePage() {
        Pages.ofDeals(PORTAL, 200);

        var page = deals(0, 10);

        assertThat(ids(page)).isEqualTo(Pages.ids(1, 10));
        assertThat(PORTAL.starts()).containsExactly(0);
        assertThat(page.next()).hasValue(10);
        assertThat(page.answer()).containsEntry("next", 10);
    }

    @Test
    void aLimitInsideTheOnlyPageLeavesANextThatThePortalDoesNotGive() {
        Pages.ofDeals(PORTAL, 20);

        assertThat(deals(0, 10).next()).hasValue(10);
        assertThat(deals(10, 10).next()).isEmpty();
    }

    @Test
    void aStartInsideAPageAsksForThatPageAndSkips() {
        Pages.ofDeals(PORTAL, 200);

        var page = deals(75, 25);

        assertThat(ids(page)).isEqualTo(Pages.ids(76, 100));
        assertThat(PORTAL.starts()).containsExactly(50);
        assertThat(page.next()).hasValue(100);
    }

    @Test
    void aStartInsideAPageGoesOnIntoTheNext() {
        Pages.ofDeals(PORTAL, 200);

        assertThat(ids(deals(75, 50))).isEqualTo(Pages.ids(76, 125));
        assertThat(PORTAL.starts()).containsExactly(50, 100);
    }

    @ParameterizedTest(name = "{0} rows, {1} at a time")
    @CsvSource({"0, 50", "1, 1", "49, 50", "50, 50", "51, 50", "100, 100", "101, 100", "120, 7", "233, 60", "150, 500"})
    void continuingUntilTheEndGivesEveryRowOnce(int count, int limit) {
        Pages.ofDeals(PORTAL, count);
        var ids = new ArrayList<@Nullable Object>();
        var start = OptionalInt.of(0);

        for (int steps = 0; start.isPresent() && steps <= count; steps++) {
            var page = deals(start.getAsInt(), limit);
            assertThat(page.records()).hasSize(Math.min(limit, count - ids.size()));
            ids.addAll(ids(page));
            start = page.next();
        }

        assertThat(start).isEmpty();
        assertThat(ids).isEqualTo(Pages.ids(1, count));
    }

    /** A deal was added while pages were read, so that every deal moved down by one. */
    @Test
    void aRowThatMovedToTheNextPageAppearsOnce() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 100, 50));
        PORTAL.answersPage("crm.deal.list", 50, Pages.page(50, 99, 101, 100));
        PORTAL.answersPage("crm.deal.list", 100, Pages.page(100, 100, 101, null));

        var page = deals(0, 100);

        assertThat(ids(page)).isEqualTo(Pages.ids(1, 100));
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aRowThatIsTwiceOnAPageAppearsOnce() {
        PORTAL.answers("crm.deal.list", Pages.envelope(List.of(Pages.deal(1), Pages.deal(2), Pages.deal(1)), 3, null));

        assertThat(ids(deals(0, 50))).containsExactly("1", "2");
    }

    @Test
    void rowsWithoutAnIdentifierAreAllKept() {
        PORTAL.answers("crm.deal.list", "{'result':[{'TITLE':'same'},{'TITLE':'same'}],'total':2}");

        assertThat(deals(0, 50).records()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "50", "1000000"})
    void aWrongTotalChangesNoRow(int total) {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, total, 50));
        PORTAL.answersPage("crm.deal.list", 50, Pages.page(51, 60, total, null));

        var page = deals(0, 100);

        assertThat(ids(page)).isEqualTo(Pages.ids(1, 60));
        assertThat(page.total()).hasValue(total);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void anAnswerWithoutATotalHasNone() {
        PORTAL.answers("crm.deal.list", "{'result':[{'ID':'1'}]}");

        assertThat(deals(0, 50).total()).isEmpty();
        assertThat(deals(0, 50).answer().keySet()).containsExactly("result");
    }

    @Test
    void aShortPageEndsTheLoop() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 30, 30, null));

        assertThat(ids(deals(0, 200))).isEqualTo(Pages.ids(1, 30));
        assertThat(PORTAL.starts()).containsExactly(0);
    }

    @Test
    void aFullPageWithoutANextEndsTheLoop() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 50, null));

        assertThat(deals(0, 200).next()).isEmpty();
        assertThat(PORTAL.starts()).containsExactly(0);
    }

    @Test
    void aShortPageThatPromisesMoreDoesNotLoop() {
        PORTAL.answers("crm.deal.list", Pages.page(1, 30, 80, 50));

        assertThat(ids(deals(0, 200))).isEqualTo(Pages.ids(1, 30));
        assertThat(PORTAL.requests()).hasSize(1);
    }

    @Test
    void aPortalThatSendsTheSameRowsForEverIsLeft() {
        PORTAL.answers("crm.deal.list", Pages.page(1, 50, 1000, 50));

        assertThat(ids(deals(0, 500))).isEqualTo(Pages.ids(1, 50));
        assertThat(PORTAL.requests()).hasSize(2);
    }

    /** Whoever follows {@code next} has to get on, to the portal's next page. */
    @Test
    void whoContinuesAfterAShortPageThatPromisesMoreGetsOn() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 30, 80, 50));
        PORTAL.answersPage("crm.deal.list", 50, Pages.page(31, 60, 80, null));
        var ids = new ArrayList<@Nullable Object>();
        var start = OptionalInt.of(0);

        for (int steps = 0; start.isPresent(); steps++) {
            assertThat(steps).as("steps without an end").isLessThan(5);
            var page = deals(start.getAsInt(), 50);
            ids.addAll(ids(page));
            start = page.next();
        }

        assertThat(ids).isEqualTo(Pages.ids(1, 60));
    }

    @Test
    void aStartBeyondTheEndGivesNoRowsAndNoNext() {
        Pages.ofDeals(PORTAL, 60);

        for (int start : new int[] {60, 75, 100, 110}) {
            var page = deals(start, 50);
            assertThat(page.records()).as("start %s", start).isEmpty();
            assertThat(page.next()).as("start %s", start).isEmpty();
            assertThat(page.total()).hasValue(60);
        }
    }

    @Test
    void tasksArePagedByTheirOwnIdentifierAndKeepTheirOwnShape() {
        Pages.ofTasks(PORTAL, 130);

        var page = PORTAL.gateway().list(Queries.byTitle(EntityType.TASK, 25, 100), CallContext.UNWATCHED);

        assertThat(Queries.column(page, "id")).isEqualTo(Pages.ids(26, 125));
        assertThat(PORTAL.starts()).containsExactly(0, 50, 100);
        assertThat(page.next()).hasValue(125);
        assertThat(page.answer().get("result"))
                .isEqualTo(Map.of(
                        "tasks",
                        page.records().stream().map(row -> row.fields()).toList()));
    }

    @Test
    void aTaskThatMovedToTheNextPageAppearsOnce() {
        Pages.ofTasks(PORTAL, 50);
        PORTAL.answersPage(
                "tasks.task.list",
                0,
                Pages.envelope(Map.of("tasks", List.of(Map.of("id", "1"), Map.of("id", "1"))), 2, null));

        assertThat(PORTAL.gateway()
                        .list(Queries.byTitle(EntityType.TASK, 0, 50), CallContext.UNWATCHED)
                        .records())
                .hasSize(1);
    }

    private static RecordPage deals(int start, int limit) {
        return PORTAL.gateway().list(Queries.byTitle(EntityType.DEAL, start, limit), CallContext.UNWATCHED);
    }

    private static List<@Nullable Object> ids(RecordPage page) {
        return Queries.column(page, "ID");
    }
}
