package dev.b24mcp.adapter.bitrix24.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.Pages;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Forbidden;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal that does not follow identifiers or references the way it should: nobody is kept by it for ever. */
@Timeout(60)
class StuckReadingTest {

    private static final CrmFailure UNEXPECTED = new Unavailable("UNEXPECTED_ANSWER", "");

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @Test
    void aListWhoseIdentifiersDoNotGoOnIsLeft() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 1_000, 50));
        PORTAL.answersPage("crm.deal.list", Keyset.UNCOUNTED, Pages.page(1, 50, 0, null));

        assertThat(Failures.of(PORTAL.gateway(), Queries.list(EntityType.DEAL, 0, 500)))
                .isEqualTo(UNEXPECTED);
        assertThat(PORTAL.requests()).hasSize(2);
    }

    /** Whoever continues with it would miss as many records as came twice. */
    @Test
    void rowsThatCameTwiceTakeNoPlaceInTheStartOfWhatFollows() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 1_000, 50));
        PORTAL.answersBatches("{'result':{'c0':" + rows(49, 98) + ",'c1':" + rows(99, 148) + "}}");
        var query =
                new RecordQuery(EntityType.DEAL, List.of(), List.of("ID"), List.of(Queries.ascending("ID")), 0, 120);

        var page = PORTAL.gateway().list(query, CallContext.UNWATCHED);

        assertThat(Queries.column(page, "ID")).containsExactlyElementsOf(Pages.ids(1, 120));
        assertThat(page.next()).hasValue(120);
    }

    @Test
    void anExportWhoseIdentifiersDoNotGoOnIsLeftWithWhatItHas() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 1_000, 50));
        PORTAL.answersPage("crm.deal.list", Keyset.UNCOUNTED, Pages.page(951, 1_000, 0, null));
        PORTAL.answersBatches("{'result':{'c0':" + rows(1, 50) + "}}");
        var exported = new ArrayList<CrmRecord>();

        assertThat(Failures.of(() -> export(exported))).isEqualTo(UNEXPECTED);
        assertThat(exported).hasSize(50);
    }

    /** The page before was short, so the reference to its last row names nothing and the next begins from the beginning. */
    @Test
    void whatFollowsAShortPageInABatchCountsForNothing() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 300, 50));
        PORTAL.answersBatches(
                "{'result':{'c0':" + rows(51, 70) + ",'c1':" + rows(1, 50) + ",'c2':" + rows(51, 70) + "}}");

        assertThat(Queries.column(
                        PORTAL.gateway().list(Queries.list(EntityType.DEAL, 0, 300), CallContext.UNWATCHED), "ID"))
                .containsExactlyElementsOf(Pages.ids(1, 70));
    }

    @Test
    void aRowThatIsTwiceOnTheFirstPageIsExportedOnce() {
        PORTAL.answers("crm.deal.list", Pages.envelope(List.of(Pages.deal(1), Pages.deal(1), Pages.deal(2)), 3, null));
        var exported = new ArrayList<CrmRecord>();

        export(exported);

        assertThat(exported).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'ID':'7'}", "{'id':null}", "{'id':'seven'}", "{'id':['7']}"})
    void tasksWithoutTheirIdentifierCannotBeFollowed(String task) {
        PORTAL.answersPage(
                "tasks.task.list",
                0,
                Pages.envelope(
                        Map.of(
                                "tasks",
                                IntStream.range(0, 50)
                                        .mapToObj(_ -> Json.object(task))
                                        .toList()),
                        100,
                        50));

        assertThat(Failures.of(PORTAL.gateway(), Queries.list(EntityType.TASK, 0, 100)))
                .isEqualTo(UNEXPECTED);
    }

    @Test
    void aBatchThatIsRefusedFromTheStartFailsWithTheRefusal() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 1_000, 50));
        PORTAL.answersBatches("{'result':[],'result_error':{'c0':{'error':'insufficient_scope',"
                + "'error_description':''}},'result_total':[],'result_next':[],'result_time':[]}");

        assertThat(Failures.of(PORTAL.gateway(3), Queries.list(EntityType.DEAL, 0, 500)))
                .isEqualTo(new Forbidden("insufficient_scope", ""));
        assertThat(PORTAL.requests()).hasSize(2);
    }

    /** The classic CRM has no codes, and what it refuses in a batch means what it means alone. */
    @Test
    void aCommandRefusedWithoutACodeIsTheQuerysFault() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 1_000, 50));
        PORTAL.answersBatches("{'result':[],'result_error':[{'error':'','error_description':'Wrong filter.'}]}");

        assertThat(Failures.of(PORTAL.gateway(), Queries.list(EntityType.DEAL, 0, 500)))
                .isEqualTo(new InvalidQuery("HTTP_400", "Wrong filter."));
    }

    @Test
    void aBatchThatTellsNothingIsNoAnswer() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 1_000, 50));
        PORTAL.answersBatches("{'result':[],'result_error':['wrong']}");

        assertThat(Failures.of(PORTAL.gateway(3), Queries.list(EntityType.DEAL, 0, 500)))
                .isEqualTo(UNEXPECTED);
        assertThat(PORTAL.requests()).hasSize(2);
    }

    private static void export(List<CrmRecord> exported) {
        PORTAL.gateway()
                .export(
                        new RecordSet(EntityType.DEAL, List.of(), List.of("ID", "TITLE")),
                        exported::addAll,
                        CallContext.UNWATCHED);
    }

    private static String rows(int first, int last) {
        return Json.text(
                IntStream.rangeClosed(first, last).mapToObj(Pages::deal).toList());
    }
}
