package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StageHistoryTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static JsonNode history(int type, String rest) {
        return PORTAL.call("crm.stagehistory.list", "{'entityTypeId':" + type + ",'order':{'ID':'ASC'}" + rest + "}")
                .result()
                .path("items");
    }

    @Test
    void aDealsHistoryBeginsWithItsCreationAndEndsWhereItIs() {
        for (var deal : PORTAL.call("crm.deal.list").result()) {
            var entries = history(2, ",'filter':{'OWNER_ID':" + deal.path("ID").asText() + "}");
            var first = entries.get(0);
            var last = entries.get(entries.size() - 1);
            assertThat(first.path("TYPE_ID").asInt()).isEqualTo(1);
            assertThat(first.path("CREATED_TIME").asText())
                    .isEqualTo(deal.path("DATE_CREATE").asText());
            assertThat(last.path("STAGE_ID").asText())
                    .isEqualTo(deal.path("STAGE_ID").asText());
            assertThat(last.path("STAGE_SEMANTIC_ID").asText())
                    .isEqualTo(deal.path("STAGE_SEMANTIC_ID").asText());
            assertThat(last.path("CATEGORY_ID").isInt()).isTrue();
        }
    }

    @Test
    void everyMoveIsRemembered() {
        int id = PORTAL.call("crm.item.add", "{'entityTypeId':2,'fields':{'title':'x'}}")
                .result()
                .path("item")
                .path("id")
                .asInt();
        for (var change : new String[] {"'stageId':'EXECUTING'", "'categoryId':1", "'stageId':'C1:LOSE'"}) {
            PORTAL.call("crm.item.update", "{'entityTypeId':2,'id':" + id + ",'fields':{" + change + "}}")
                    .result();
        }
        var entries = history(2, ",'filter':{'=OWNER_ID':" + id + "}");
        assertThat(TestPortal.texts(entries, "STAGE_ID")).containsExactly("NEW", "EXECUTING", "C1:NEW", "C1:LOSE");
        assertThat(TestPortal.texts(entries, "TYPE_ID")).containsExactly("1", "2", "5", "3");
    }

    @Test
    void movesByTheClassicFamilyAreRememberedToo() {
        var id = PORTAL.call("crm.deal.add", "{'fields':{}}").result().asText();
        for (var stage : new String[] {"EXECUTING", "WON"}) {
            PORTAL.call("crm.deal.update", "{'id':" + id + ",'fields':{'STAGE_ID':'" + stage + "'}}")
                    .result();
        }
        var entries = history(2, ",'filter':{'=OWNER_ID':" + id + "}");
        assertThat(TestPortal.texts(entries, "STAGE_ID")).containsExactly("NEW", "EXECUTING", "WON");
    }

    @Test
    void leadsHaveStatuses() {
        var entry = history(1, ",'filter':{'TYPE_ID':3}").get(0);
        assertThat(entry.path("STATUS_SEMANTIC_ID").asText()).isIn("S", "F");
        assertThat(entry.has("STATUS_ID")).isTrue();
        assertThat(entry.has("STAGE_ID") || entry.has("CATEGORY_ID")).isFalse();
    }

    @Test
    void onlyWhatIsSelectedIsAnswered() {
        var entry = history(2, ",'select':['ID','STAGE_ID','CREATED_TIME']").get(0);
        assertThat(entry.fieldNames()).toIterable().containsExactlyInAnyOrder("ID", "STAGE_ID", "CREATED_TIME");
    }

    @Test
    void unknownFieldsAndTypesAreRefused() {
        assertThat(PORTAL.call("crm.stagehistory.list", "{'entityTypeId':2,'filter':{'NOPE':1}}")
                        .description())
                .isEqualTo("Invalid filter: field 'NOPE' is not allowed in filter");
        assertThat(PORTAL.call("crm.stagehistory.list", "{'entityTypeId':2,'order':{'STATUS_ID':'ASC'}}")
                        .error())
                .isEqualTo("INVALID_ARG_VALUE");
        var contact = PORTAL.call("crm.stagehistory.list", "{'entityTypeId':3}");
        assertThat(contact.error()).isEqualTo("ENTITY_TYPE_NOT_SUPPORTED");
        assertThat(contact.description()).isEqualTo("Entity type `CONTACT` is not supported");
        var unknown = PORTAL.call("crm.stagehistory.list", "{'entityTypeId':15}");
        assertThat(unknown.body().path("error").isInt()).isTrue();
    }
}
