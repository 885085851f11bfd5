package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.EntityType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which rows come. */
class RowsTest {

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{'tasks':[]}", "{'tasks':{}}"})
    void noTasksAreNoTasksHoweverTheyAreWritten(String result) {
        PORTAL.answers("tasks.task.list", "{'result':" + result + ",'total':0}");

        var page = PORTAL.gateway().list(Queries.list(EntityType.TASK, 0, 50), CallContext.UNWATCHED);

        assertThat(page.records()).isEmpty();
        assertThat(page.total()).hasValue(0);
        assertThat(page.next()).isEmpty();
        assertThat(page.answer()).containsEntry("result", Map.of("tasks", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}"})
    void noDealsAreNoDealsHoweverTheyAreWritten(String result) {
        PORTAL.answers("crm.deal.list", "{'result':" + result + ",'total':0}");

        var page = PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED);

        assertThat(page.records()).isEmpty();
        assertThat(page.answer()).containsEntry("result", List.of());
    }

    @Test
    void rowsThatAreNumberedAreRowsInTheirOrder() {
        PORTAL.answers("crm.deal.list", "{'result':{'0':{'ID':'7'},'2':{'ID':'3'},'10':{'ID':'5'}}}");

        var page = PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED);

        assertThat(Queries.column(page, "ID")).containsExactly("7", "3", "5");
        assertThat(page.answer())
                .containsEntry("result", List.of(Map.of("ID", "7"), Map.of("ID", "3"), Map.of("ID", "5")));
    }

    @Test
    void tasksThatAreNumberedAreTasksInTheirOrder() {
        PORTAL.answers("tasks.task.list", "{'result':{'tasks':{'4':{'id':'7'},'6':{'id':'3'}}}}");

        var page = PORTAL.gateway().list(Queries.list(EntityType.TASK, 0, 50), CallContext.UNWATCHED);

        assertThat(Queries.column(page, "id")).containsExactly("7", "3");
    }

    @Test
    void bbCodeInTextsArrivesAsItIs() {
        PORTAL.answers("crm.deal.list", "{'result':[{'ID':'1','COMMENTS':'[B]Call[/B] <b>her</b> [URL=a]b[/URL]'}]}");
        PORTAL.answers(
                "tasks.task.list",
                "{'result':{'tasks':[{'id':'1','description':'[LIST][*]one[/LIST] [DISK FILE ID=7]'}]}}");

        assertThat(Queries.column(PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED), "COMMENTS"))
                .containsExactly("[B]Call[/B] <b>her</b> [URL=a]b[/URL]");
        assertThat(Queries.column(
                        PORTAL.gateway().list(Queries.list(EntityType.TASK, 0, 50), CallContext.UNWATCHED),
                        "description"))
                .containsExactly("[LIST][*]one[/LIST] [DISK FILE ID=7]");
    }

    @Test
    void valuesKeepTheirTypesAndNumbersTheirDigits() {
        PORTAL.answers(
                "crm.deal.list",
                "{'result':[{'ID':'1','NONE':null,'FLAG':true,'COUNT':12,'BIG':12345678901234567890,"
                        + "'SUM':0.10,'LIST':[1,'a',null],'MAP':{'KEY':'\\u043a\\/'}}]}");

        var row = PORTAL.gateway()
                .list(Queries.deals(), CallContext.UNWATCHED)
                .records()
                .getFirst()
                .fields();

        assertThat(row.keySet()).containsExactly("ID", "NONE", "FLAG", "COUNT", "BIG", "SUM", "LIST", "MAP");
        assertThat(row)
                .containsEntry("NONE", null)
                .containsEntry("FLAG", true)
                .containsEntry("COUNT", 12)
                .containsEntry("SUM", new BigDecimal("0.10"))
                .containsEntry("MAP", Map.of("KEY", "к/"));
        assertThat(row.get("BIG")).hasToString("12345678901234567890");
        assertThat(row.get("LIST")).isEqualTo(Arrays.asList(1, "a", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "17",
                "'text'",
                "{'ID':'1','TITLE':'one record'}",
                "{'items':[]}",
                "{'first':{'ID':'1'}}",
                "{'0':{'ID':'1'},'total':1}",
                "['text']",
                "[[]]",
                "[null]",
                "[{'ID':'1'},7]"
            })
    void rowsOfAnUnexpectedShapeMeanUnavailable(String result) {
        PORTAL.answers("crm.deal.list", "{'result':" + result + "}");

        assertThat(Failures.of(PORTAL.gateway())).isEqualTo(new Unavailable("UNEXPECTED_ANSWER", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "{'items':[]}",
                "{'tasks':null}",
                "{'tasks':'text'}",
                "{'tasks':{'id':'1'}}",
                "{'task':{'id':'1'}}"
            })
    void tasksOfAnUnexpectedShapeMeanUnavailable(String result) {
        PORTAL.answers("tasks.task.list", "{'result':" + result + "}");

        assertThat(Failures.of(PORTAL.gateway(), Queries.list(EntityType.TASK, 0, 50)))
                .isEqualTo(new Unavailable("UNEXPECTED_ANSWER", ""));
    }
}
