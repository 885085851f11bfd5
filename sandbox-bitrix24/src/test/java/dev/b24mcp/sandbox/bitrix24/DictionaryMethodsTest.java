package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(PORTAL.call("scope").result().toString()).isEqualTo("[\"crm\",\"task\",\"user\"]");
    }
}
