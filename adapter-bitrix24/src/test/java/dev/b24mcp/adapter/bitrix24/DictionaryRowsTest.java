package dev.b24mcp.adapter.bitrix24;

import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.adapter.bitrix24.support.Pages;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Forbidden;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dictionaries that come in other shapes than the documented ones. */
@Timeout(60)
class DictionaryRowsTest {

    private static final String STATUSES = "crm.status.list";

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @Test
    void pagesAreFollowedToTheEnd() {
        PORTAL.answers(STATUSES, page(1, 50, 50));
        PORTAL.answersPage(STATUSES, 50, page(51, 100, 100));
        PORTAL.answersPage(STATUSES, 100, page(101, 117, null));

        assertThat(ids(Dictionary.LEAD_SOURCES)).isEqualTo(Pages.ids(1, 117));
        assertThat(PORTAL.starts()).containsExactly(null, 50, 100);
    }

    @Test
    void aPageThatLeadsBackToItselfIsNotFollowedForEver() {
        PORTAL.answers(STATUSES, page(1, 50, 50));

        assertThat(ids(Dictionary.LEAD_SOURCES)).isEqualTo(Pages.ids(1, 50));
        assertThat(PORTAL.requests()).hasSize(2);
    }

    @Test
    void pagesWithoutAnEndAreLeftAtSomeLength() {
        PORTAL.answers(STATUSES, page(1, 2_000, 2_000));
        for (int start = 2_000; start < 20_000; start += 2_000) {
            PORTAL.answersPage(STATUSES, start, page(start + 1, start + 2_000, start + 2_000));
        }

        assertThat(ids(Dictionary.LEAD_SOURCES)).isEqualTo(Pages.ids(1, 10_000));
    }

    @Test
    void stagesFollowTheOrderOfTheirFunnelsAndThoseOfNoFunnelAreLeftOut() {
        PORTAL.answers(
                "crm.category.list", "{'result':{'categories':[{'id':5,'name':'Five'},{'id':'0','name':'Main'}]}}");
        PORTAL.answers(
                STATUSES,
                "{'result':[{'ENTITY_ID':'SOURCE','STATUS_ID':'NEW','NAME':'No stage'},"
                        + "{'ENTITY_ID':'DEAL_STAGE','STATUS_ID':'NEW','NAME':'New'},"
                        + "{'ENTITY_ID':'DEAL_STAGE_5','STATUS_ID':'C5:NEW','NAME':'Begun'},"
                        + "{'ENTITY_ID':'DEAL_STAGE_55','STATUS_ID':'C55:NEW','NAME':'Deleted funnel'},"
                        + "{'ENTITY_ID':'DEAL_STAGE','STATUS_ID':'WON','NAME':'Won'},"
                        + "{'ENTITY_ID':'DEAL_STAGE_5','STATUS_ID':'C5:WON','NAME':'Done'}]}");

        assertThat(PORTAL.gateway().dictionary(Dictionary.DEAL_STAGES))
                .extracting(stage -> stage.group().orElseThrow() + " " + stage.id() + " " + stage.name())
                .containsExactly("5 C5:NEW Begun", "5 C5:WON Done", "0 NEW New", "0 WON Won");
        assertThat(PORTAL.requests()).hasSize(2);
    }

    @Test
    void theFirstFunnelIsThereWhetherThePortalListsItOrNot() {
        PORTAL.answers("crm.category.list", "{'result':{'categories':[{'id':5,'name':'Five'}]}}");
        PORTAL.answers(STATUSES, "{'result':[{'ENTITY_ID':'DEAL_STAGE','STATUS_ID':'NEW','NAME':'New'}]}");

        assertThat(ids(Dictionary.DEAL_CATEGORIES)).containsExactly("5", "0");
        assertThat(ids(Dictionary.DEAL_STAGES)).containsExactly("NEW");
    }

    @Test
    void aValueWithoutANameIsCalledByItsIdAndOneWithoutAnIdIsLeftOut() {
        PORTAL.answers(
                STATUSES,
                "{'result':[{'STATUS_ID':'A','NAME':''},{'STATUS_ID':'B','NAME':null},{'STATUS_ID':'C'},"
                        + "{'STATUS_ID':'','NAME':'nothing'},{'NAME':'nothing'}]}");

        assertThat(PORTAL.gateway().dictionary(Dictionary.LEAD_STATUSES))
                .extracting(entry -> entry.id() + "=" + entry.name())
                .containsExactly("A=A", "B=B", "C=C");
    }

    @Test
    void valuesOfAFieldThatAreNumberedFromZeroAreStillValues() {
        PORTAL.answers("tasks.task.getFields", "{'result':{'fields':{'PRIORITY':{'values':['Low','Normal','High']}}}}");

        assertThat(PORTAL.gateway().dictionary(Dictionary.TASK_PRIORITIES))
                .extracting(entry -> entry.id() + "=" + entry.name())
                .containsExactly("0=Low", "1=Normal", "2=High");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "'text'",
                "{'fields':[]}",
                "{'fields':{'PRIORITY':null}}",
                "{'fields':{'PRIORITY':{'values':null}}}",
                "{'fields':{'PRIORITY':{'values':'text'}}}"
            })
    void fieldsOfAnUnexpectedShapeMeanUnavailable(String result) {
        PORTAL.answers("tasks.task.getFields", "{'result':" + result + "}");

        assertThat(failure(Dictionary.TASK_PRIORITIES)).isEqualTo(new Unavailable("UNEXPECTED_ANSWER", ""));
    }

    /** These methods give a sentence for a code. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"'', Access denied.", "Access denied., -", "Access denied., You may not."})
    void aLackOfRightsIsSeenWhereverItIsTold(String code, @Nullable String description) {
        PORTAL.answers(json(
                400,
                description == null
                        ? "{\"error\":\"" + code + "\"}"
                        : "{\"error\":\"" + code + "\",\"error_description\":\"" + description + "\"}"));

        assertThat(failure(Dictionary.CURRENCIES)).isInstanceOf(Forbidden.class);
    }

    private static CrmFailure failure(Dictionary dictionary) {
        return catchThrowableOfType(CrmException.class, () -> PORTAL.gateway().dictionary(dictionary))
                .failure();
    }

    private static List<String> ids(Dictionary dictionary) {
        return PORTAL.gateway().dictionary(dictionary).stream()
                .map(DictionaryEntry::id)
                .toList();
    }

    private static String page(int first, int last, @Nullable Integer next) {
        var rows = IntStream.rangeClosed(first, last)
                .mapToObj(id -> Map.of("STATUS_ID", String.valueOf(id), "NAME", "Status " + id))
                .toList();
        return Pages.envelope(rows, last, next);
    }
}
