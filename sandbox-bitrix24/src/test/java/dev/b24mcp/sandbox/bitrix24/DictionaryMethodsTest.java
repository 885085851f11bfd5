package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DictionaryMethodsTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    @Test
    void statusesComeAllAtOnce() {
        var reply = PORTAL.call("crm.status.list", "{'start':50}");
        assertThat(reply.result().size()).isGreaterThan(40);
        assertThat(reply.body().path("total").asInt()).isEqualTo(reply.result().size());
        assertThat(reply.body().has("next")).isFalse();
    }

    @Test
    void stagesOfAFunnelCarryItsPrefixAndSemantics() {
        var stages = PORTAL.call("crm.status.list", "{'FILTER':{'ENTITY_ID':'DEAL_STAGE_1'},'ORDER':{'SORT':'DESC'}}")
                .result();
        assertThat(TestPortal.texts(stages, "STATUS_ID"))
                .startsWith("C1:LOSE", "C1:WON")
                .endsWith("C1:NEW");
        assertThat(TestPortal.texts(stages, "SEMANTICS")).startsWith("F", "S").endsWith("null");
        assertThat(stages.get(0).path("EXTRA").path("SEMANTICS").asText()).isEqualTo("failure");
        assertThat(stages.get(0).path("CATEGORY_ID").asText()).isEqualTo("1");
        assertThat(stages.get(2).path("EXTRA").path("SEMANTICS").asText()).isEqualTo("process");
    }

    @Test
    void aScalarFilterIsASentenceForACode() {
        var reply = PORTAL.call("crm.status.list", "{'filter':'x'}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("Invalid parameters.");
    }

    @Test
    void dealsHaveThreeFunnelsAndTheDefaultOneLacksAnOrigin() {
        var reply = PORTAL.call("crm.category.list", "{'entityTypeId':2}");
        var categories = reply.result().path("categories");
        assertThat(TestPortal.texts(categories, "id")).containsExactly("1", "0", "2");
        assertThat(categories.get(1).path("name").asText()).isEqualTo("Общая");
        assertThat(categories.get(1).has("originId")).isFalse();
        assertThat(categories.get(0).path("id").isNumber()).isTrue();
        assertThat(reply.body().path("total").asInt()).isEqualTo(3);
    }

    @Test
    void currenciesComeInTheOrderAskedForAndUncounted() {
        var reply = PORTAL.call("crm.currency.list", "{'order':{'sort':'asc','currency':'asc'}}");
        assertThat(TestPortal.texts(reply.result(), "CURRENCY")).containsExactly("RUB", "USD", "EUR");
        assertThat(TestPortal.texts(reply.result(), "BASE")).containsExactly("Y", "N", "N");
        assertThat(reply.result().get(0).path("FULL_NAME").asText()).isEqualTo("Российский рубль");
        assertThat(reply.body().path("total").asInt(-1)).isZero();
        assertThat(reply.body().has("next")).isFalse();
        var byCode = PORTAL.call("crm.currency.list", "{'order':{'CURRENCY':'desc'}}");
        assertThat(TestPortal.texts(byCode.result(), "CURRENCY")).containsExactly("USD", "RUB", "EUR");
        var unsorted = PORTAL.call("crm.currency.list");
        assertThat(TestPortal.texts(unsorted.result(), "CURRENCY")).containsExactly("RUB", "USD", "EUR");
    }

    @Test
    void whatDealsAndLeadsHoldIsInTheDictionaries() {
        var stages = PORTAL.call("crm.status.list").result();
        var currencies = TestPortal.texts(PORTAL.call("crm.currency.list").result(), "CURRENCY");
        var categories = TestPortal.texts(
                PORTAL.call("crm.category.list", "{'entityTypeId':2}").result().path("categories"), "id");
        for (var deal : PORTAL.all("crm.deal.list", "'*'")) {
            var category = deal.path("CATEGORY_ID").asText();
            assertThat(categories).contains(category);
            assertThat(codes(stages, category.equals("0") ? "DEAL_STAGE" : "DEAL_STAGE_" + category))
                    .contains(deal.path("STAGE_ID").asText());
            assertThat(codes(stages, "SOURCE")).contains(deal.path("SOURCE_ID").asText());
            assertThat(currencies).contains(deal.path("CURRENCY_ID").asText());
        }
        for (var lead : PORTAL.all("crm.lead.list", "'*'")) {
            assertThat(codes(stages, "STATUS")).contains(lead.path("STATUS_ID").asText());
            assertThat(codes(stages, "SOURCE")).contains(lead.path("SOURCE_ID").asText());
            assertThat(currencies).contains(lead.path("CURRENCY_ID").asText());
        }
    }

    @Test
    void whatTasksHoldIsNamedByTheDescriptionOfTheirFields() {
        var fields = PORTAL.call("tasks.task.getFields").result().path("fields");
        for (var task : PORTAL.all("tasks.task.list", "'*'")) {
            assertThat(fields.path("STATUS")
                            .path("values")
                            .has(task.path("status").asText()))
                    .isTrue();
            assertThat(fields.path("PRIORITY")
                            .path("values")
                            .has(task.path("priority").asText()))
                    .isTrue();
        }
    }

    private static List<String> codes(JsonNode statuses, String entity) {
        var codes = new ArrayList<String>();
        statuses.forEach(status -> {
            if (status.path("ENTITY_ID").asText().equals(entity)) {
                codes.add(status.path("STATUS_ID").asText());
            }
        });
        return codes;
    }

    @Test
    void otherTypesHaveNoFunnels() {
        assertThat(PORTAL.call("crm.category.list").error()).isEqualTo("100");
        assertThat(PORTAL.call("crm.category.list", "{'entityTypeId':1}").error())
                .isEqualTo("ENTITY_TYPE_NOT_SUPPORTED");
        assertThat(PORTAL.call("crm.category.list", "{'entityTypeId':999}").error())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void theSystemTellsItsTimeAndScopes() {
        assertThat(PORTAL.call("server.time").result().asText()).isEqualTo("2026-03-18T12:30:00+03:00");
        assertThat(PORTAL.call("scope").result().toString())
                .isEqualTo("[\"calendar\",\"call\",\"crm\",\"department\",\"disk\",\"im\",\"sonet_group\",\"task\","
                        + "\"telephony\",\"user\"]");
    }
}
