package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Pages;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.testkit.WatchedCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told about the progress of a list that takes several pages. */
class ProgressTest {

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @Test
    void everyRequestButTheLastIsTold() {
        Pages.ofDeals(PORTAL, 2_800);

        assertThat(reports(0, 2_700)).containsExactly("50/2700", "2550/2700");
    }

    @Test
    void theTotalIsWhatThereIsWhereThatIsLessThanTheLimit() {
        Pages.ofDeals(PORTAL, 130);

        assertThat(reports(0, 1000)).containsExactly("50/130");
    }

    @Test
    void whatIsSkippedDoesNotCount() {
        Pages.ofDeals(PORTAL, 130);

        assertThat(reports(20, 1000)).containsExactly("30/110");
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "20, 30", "100, 50", "150, 50", "0, 1"})
    void onePageIsNotTold(int start, int limit) {
        Pages.ofDeals(PORTAL, 130);

        assertThat(reports(start, limit)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "50", "-7"})
    void aTotalThatCannotBeRightIsNotTold(int total) {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, total, 50));
        PORTAL.answersPage("crm.deal.list", 50, Pages.page(51, 60, total, null));

        assertThat(reports(0, 100)).containsExactly("50/?");
    }

    @Test
    void anAnswerWithoutATotalTellsNone() {
        PORTAL.answersPage("crm.deal.list", 0, Pages.page(1, 50, 60, 50).replace("\"total\"", "\"count\""));
        PORTAL.answersPage("crm.deal.list", 50, Pages.page(51, 60, 60, null));

        assertThat(reports(0, 100)).containsExactly("50/?");
    }

    private static List<String> reports(int start, int limit) {
        var reports = new ArrayList<String>();
        PORTAL.gateway()
                .list(Queries.byTitle(EntityType.DEAL, start, limit), new WatchedCall((done, total, message) -> {
                    assertThat(message).isEmpty();
                    reports.add(done + "/" + (total.isPresent() ? total.getAsLong() : "?"));
                }));
        return reports;
    }
}
