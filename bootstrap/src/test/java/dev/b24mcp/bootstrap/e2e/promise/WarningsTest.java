package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsTest extends PromiseTest {

    @ParameterizedTest
    @CsvSource({
        "getDeals, DATE_CREATE, DATE_MODIFY, /result/result, DATE_CREATE",
        "getLeads, DATE_CREATE, DATE_MODIFY, /result/result, DATE_CREATE",
        "getContacts, DATE_CREATE, DATE_MODIFY, /result/result, DATE_CREATE",
        "getUsers, DATE_REGISTER, LAST_LOGIN, /result/result, DATE_REGISTER",
        "getTasks, CREATED_DATE, CHANGED_DATE, /result/result/tasks, createdDate"
    })
    void aListWithoutDatesComesWithAFilterThatCanBeSentBackAsItIs(
            String tool, String created, String changed, String rows, String member) throws Exception {
        var all = server.call(tool, "{'limit':5}");
        assertThat(all.path("isError").asBoolean()).isFalse();
        var structured = all.path("structuredContent");
        assertThat(structured.at(rows)).hasSize(5);
        var warning = structured.at("/warnings/0");
        assertThat(warning.path("code").asText()).isEqualTo("missing_date_range");
        assertThat(warning.path("suggested_filters")).hasSize(2);
        assertThat(texts(all.path("content"), "text"))
                .contains(warning.path("message").asText());
        assertThat(structured.at("/suggestedFix/order/" + created).asText()).isEqualTo("DESC");

        var filters = structured.at("/suggestedFix/filters");
        assertThat(filters).hasSize(2);
        assertThat(filters.get(0).has(">=" + created)).isTrue();
        assertThat(filters.get(1).has(">=" + changed)).isTrue();
        for (var filter : filters) {
            assertThat(filter).allSatisfy(value -> assertThat(value.asText()).matches(".*T00:00:00\\+03:00"));
            var again = server.call(tool, arguments(filter)).path("structuredContent");
            assertThat(again.has("warnings")).isFalse();
        }
        var narrowed = server.call(tool, arguments(filters.get(0))).path("structuredContent");
        for (var row : narrowed.at(rows)) {
            var moment = OffsetDateTime.parse(row.path(member).asText());
            assertThat(moment).isAfterOrEqualTo(bound(filters.get(0), ">=" + created));
            assertThat(moment).isBefore(bound(filters.get(0), "<" + created));
        }
    }

    @Test
    void aSuggestionKeepsTheOrderThatWasAskedFor() throws Exception {
        var answer = server.call("getDeals", "{'limit':1,'order':{'OPPORTUNITY':'DESC','ID':'ASC'}}");
        assertThat(answer.at("/structuredContent/suggestedFix/order"))
                .hasToString("{\"OPPORTUNITY\":\"DESC\",\"ID\":\"ASC\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'>=DATE_CREATE':'2026-01-01'}",
                "{'>DATE_CREATE':'2026-01-01T00:00:00+03:00','<DATE_CREATE':'2026-12-31'}",
                "{'DATE_CREATE':'2026-01-01'}",
                "{'%DATE_CREATE':'2026-01'}",
                "{'>=CLOSEDATE':'2026-01-01'}",
                "{'ID':5}"
            })
    void whoeverBoundsTheDatesOrNamesTheRecordIsNotWarned(String filter) throws Exception {
        var structured =
                server.call("getDeals", "{'limit':1,'filter':" + filter + "}").path("structuredContent");
        assertThat(structured.has("warnings"))
                .as("%s", structured.path("warnings"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'filter':{'OPORTUNITY':5}} | unknown_field | OPPORTUNITY",
                "{'filter':{'>=opportunity':5}} | unknown_field | OPPORTUNITY",
                "{'order':{'AMOUNT':'DESC'}} | unknown_field | AMOUNT",
                "{'select':['NO_*']} | unknown_field | NO_*",
                "{'filter':{'=>OPPORTUNITY':5}} | unknown_operator | =>",
                "{'filter':{'>=DATE_CREATE':'last week'}} | unreadable_date | last week",
                "{'filter':{'>=DATE_CREATE':'2026-11'}} | unreadable_date | 2026-11",
                "{'filter':{'>OPPORTUNITY':'100 000'}} | unusable_value | 100 000",
                "{'filter':{'PROBABILITY':5.5}} | unusable_value | 5.5",
                "{'filter':{'CLOSED':2}} | unusable_value | CLOSED",
                "{'filter':{'%STAGE_ID':'C1:'}} | unusable_value | %STAGE_ID",
                "{'filter':{'%TITLE':''}} | unusable_value | %TITLE"
            })
    void aQueryThatThePortalWouldMisunderstandIsNotAsked(String arguments, String code, String named) throws Exception {
        var before = lists();
        var answer = server.call("getDeals", arguments);
        assertThat(answer.path("isError").asBoolean()).isTrue();
        assertThat(answer.path("structuredContent").has("result")).isFalse();
        var warning = answer.at("/structuredContent/warnings/0");
        assertThat(warning.path("code").asText()).isEqualTo(code);
        assertThat(warning.path("message").asText()).contains(named);
        assertThat(texts(answer.path("content"), "text"))
                .contains(warning.path("message").asText());
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void theFixOfAMisspeltFieldWorks() throws Exception {
        var refused = server.call("getDeals", "{'filter':{'>=opportunity':5}}");
        var filter = refused.at("/structuredContent/suggestedFix/filters/0");
        assertThat(filter.has(">=OPPORTUNITY")).isTrue();
        var answer = server.call("getDeals", arguments(filter));
        assertThat(answer.path("isError").asBoolean()).isFalse();
        assertThat(answer.path("structuredContent").has("warnings")).isFalse();
    }

    @Test
    void whatCannotBeMendedGetsNoFix() throws Exception {
        var refused = server.call("getDeals", "{'filter':{'WEATHER':'rain'}}").path("structuredContent");
        assertThat(refused.has("suggestedFix")).isFalse();
        assertThat(texts(refused.path("warnings"), "code")).containsExactly("unknown_field");
        assertThat(refused.at("/warnings/0").has("suggested_filters")).isFalse();
    }

    @Test
    void everyFilterThatIsSuggestedCanBeSent() throws Exception {
        var refused = server.call("getDeals", "{'filter':{'>=opportunity':5,'STAGE_SEMANTIC_ID':'WON'}}")
                .path("structuredContent");
        assertThat(refused.path("warnings")).hasSize(3);
        for (var warning : refused.path("warnings")) {
            var answer = server.call("getDeals", arguments(warning.path("suggested_filters")));
            assertThat(answer.path("isError").asBoolean()).isFalse();
        }
    }

    @Test
    void aRefusalOfAResourceSaysHowToMendItToo() throws Exception {
        var query =
                server.post("/mcp/resource/query", "{'resource':'crm/deals','params':{'filter':{'>=opportunity':5}}}");
        assertThat(query.body().at("/detail/suggestedFix/filters/0").has(">=OPPORTUNITY"))
                .isTrue();
        var read = server.rpc("resources/read", "{'uri':'bitrix24://crm/deals?opportunity=5'}");
        assertThat(read.at("/error/data/suggestedFix/filters/0").has("OPPORTUNITY"))
                .isTrue();
    }

    @Test
    void anOrderThatTheServerChoseIsNobodysFault() throws Exception {
        var body = server.post(
                        "/mcp/resource/query", "{'resource':'crm/deals','params':{'select':['ID'],'filter':{'ID':5}}}")
                .body();
        assertThat(body.has("warnings")).isFalse();
    }

    @Test
    void aDayMeansTheWholeDay() throws Exception {
        var newest = server.call("getDeals", "{'limit':1,'order':{'DATE_CREATE':'DESC'},'dateHint':'this_year'}")
                .at("/structuredContent/result/result/0/DATE_CREATE")
                .asText();
        var day = newest.substring(0, 10);
        var onThatDay = total("{'filter':{'DATE_CREATE':'" + day + "'}}");
        assertThat(onThatDay).isPositive();
        assertThat(total("{'filter':{'>=DATE_CREATE':'" + day + "','<=DATE_CREATE':'" + day + "'}}"))
                .isEqualTo(onThatDay);
    }

    @Test
    void aNumberKeepsItsMeaningHoweverItIsWritten() throws Exception {
        var expected = total("{'filter':{'>OPPORTUNITY':100000}}");
        for (var written : List.of("100000.0", "1e5", "0.1e6", "'100000'")) {
            assertThat(total("{'filter':{'>OPPORTUNITY':" + written + "}}")).isEqualTo(expected);
        }
    }

    private int total(String arguments) throws Exception {
        return server.call("getDeals", arguments)
                .at("/structuredContent/result/total")
                .asInt(-1);
    }

    @Test
    void aContradictionIsToldInTheServersOwnWords() throws Exception {
        var answer = server.call("getDeals", "{'dateHint':'today','filter':{'>=DATE_CREATE':'2026-01-01'}}");
        assertThat(answer.path("isError").asBoolean()).isTrue();
        assertThat(answer.at("/content/0/text").asText()).contains("dateHint", ">=DATE_CREATE", "дважды");
    }

    @Test
    void aWordForAStateIsCorrected() throws Exception {
        var answer = server.call("getDeals", "{'dateHint':'this_year','filter':{'STAGE_SEMANTIC_ID':'WON'}}");
        assertThat(answer.at("/structuredContent/warnings/0/code").asText()).isEqualTo("state_word");
        var filter = answer.at("/structuredContent/suggestedFix/filters/0");
        assertThat(filter.path("STAGE_SEMANTIC_ID").asText()).isEqualTo("S");
        var again = server.call("getDeals", arguments(filter)).path("structuredContent");
        assertThat(again.at("/result/result"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.path("STAGE_SEMANTIC_ID").asText()).isEqualTo("S"));
    }

    @Test
    void aLimitOverTheCapIsCutAndTold() throws Exception {
        var answer = server.call("getDeals", "{'limit':50000,'select':['ID'],'dateHint':'this_year'}");
        assertThat(answer.path("isError").asBoolean()).isFalse();
        assertThat(answer.at("/structuredContent/warnings/0/code").asText()).isEqualTo("limit_over_cap");
        assertThat(answer.at("/structuredContent/request/limit").asInt()).isEqualTo(5000);
    }

    @Test
    void anOrderThatIsNotShownAndAFieldThatIsNoneAreTold() throws Exception {
        var answer = server.call(
                "getDeals", "{'limit':1,'select':['ID','NOPE'],'order':{'OPPORTUNITY':'DESC'},'dateHint':'this_year'}");
        assertThat(answer.path("isError").asBoolean()).isFalse();
        assertThat(texts(answer.at("/structuredContent/warnings"), "code"))
                .containsExactly("unknown_field", "order_not_selected");
    }

    private long lists() {
        return server.journal().stream()
                .filter(entry -> entry.method().equals("crm.deal.list"))
                .count();
    }

    private static OffsetDateTime bound(JsonNode filter, String key) {
        return OffsetDateTime.parse(filter.path(key).asText());
    }

    private static JsonNode arguments(JsonNode filter) {
        return JsonNodeFactory.instance.objectNode().put("limit", 50).set("filter", filter);
    }
}
