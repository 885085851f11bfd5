package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ItemWritingTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static JsonNode add(int type, String fields) {
        return PORTAL.call("crm.item.add", "{'entityTypeId':" + type + ",'fields':" + fields + "}")
                .result()
                .path("item");
    }

    private static TestPortal.Reply update(int type, int id, String fields) {
        return PORTAL.call("crm.item.update", "{'entityTypeId':" + type + ",'id':" + id + ",'fields':" + fields + "}");
    }

    @Test
    void anAddedDealIsAnsweredWholeAndTheClassicFamilySeesIt() {
        var deal = add(2, "{'title':'Новая','opportunity':'19999.5','contactIds':[5,6],'ufCrm_1700000006':[48,50]}");
        assertThat(deal.path("stageId").asText()).isEqualTo("NEW");
        assertThat(deal.path("createdBy").asInt()).isEqualTo(1);
        assertThat(deal.path("opportunity").asDouble()).isEqualTo(19_999.5);
        assertThat(deal.path("contactIds").toString()).isEqualTo("[5,6]");
        var classic = PORTAL.call("crm.deal.get", "{'id':" + deal.path("id").asInt() + "}")
                .result();
        assertThat(classic.path("TITLE").asText()).isEqualTo("Новая");
        assertThat(classic.path("OPPORTUNITY").asText()).isEqualTo("19999.50");
        assertThat(classic.path("CONTACT_ID").asText()).isEqualTo("5");
        assertThat(classic.path("DATE_CREATE").asText()).isEqualTo("2026-03-18T12:30:00+03:00");
    }

    @Test
    void aRecordWithoutATitleIsNamedAfterItsNumber() {
        var deal = add(2, "{'comments':''}");
        assertThat(deal.path("title").asText())
                .isEqualTo("Сделка #" + deal.path("id").asInt());
    }

    @Test
    void movingADealClosesIt() {
        int id = add(2, "{'title':'x','categoryId':1}").path("id").asInt();
        var deal = update(2, id, "{'stageId':'C1:WON'}").result().path("item");
        assertThat(deal.path("stageSemanticId").asText()).isEqualTo("S");
        assertThat(deal.path("closed").asText()).isEqualTo("Y");
        assertThat(deal.path("movedTime").asText()).isEqualTo("2026-03-18T12:30:00+03:00");
    }

    @Test
    void anotherFunnelMeansItsFirstStage() {
        int id = add(2, "{'title':'x'}").path("id").asInt();
        var deal = update(2, id, "{'categoryId':2}").result().path("item");
        assertThat(deal.path("stageId").asText()).isEqualTo("C2:NEW");
    }

    @Test
    void badValuesAreNamed() {
        var stage = update(2, 3, "{'stageId':'C9:NOPE'}");
        assertThat(stage.status()).isEqualTo(400);
        assertThat(stage.error()).isEqualTo("CRM_FIELD_ERROR_VALUE_NOT_VALID");
        assertThat(stage.description()).isEqualTo("Invalid value for field \"stageId\"");
        assertThat(update(2, 3, "{'begindate':'someday'}").error()).isEqualTo("CRM_FIELD_ERROR_VALUE_NOT_VALID");
        assertThat(update(2, 3, "{'contactIds':'5'}").description())
                .isEqualTo("Expected iterable value for multiple field, but got `string` instead");
        assertThat(PORTAL.call("crm.item.add", "{'entityTypeId':2}").error()).isEqualTo("100");
    }

    @Test
    void readOnlyFieldsStayAsTheyAre() {
        var before = PORTAL.call("crm.item.get", "{'entityTypeId':1,'id':4}")
                .result()
                .path("item");
        var after = update(1, 4, "{'createdBy':7,'createdTime':'2020-01-01','title':'Другое имя'}")
                .result()
                .path("item");
        assertThat(after.path("createdTime")).isEqualTo(before.path("createdTime"));
        assertThat(after.path("createdBy")).isEqualTo(before.path("createdBy"));
        assertThat(after.path("title").asText()).isEqualTo("Другое имя");
    }

    @Test
    void aDeletedItemIsGoneFromBothFamilies() {
        int id = add(3, "{'name':'Анна'}").path("id").asInt();
        var reply = PORTAL.call("crm.item.delete", "{'entityTypeId':3,'id':" + id + "}");
        assertThat(reply.result().toString()).isEqualTo("[]");
        assertThat(PORTAL.call("crm.contact.get", "{'id':" + id + "}").description())
                .isEqualTo("Not found");
        var missing = update(3, id, "{'name':'x'}");
        assertThat(missing.error()).isEqualTo("NOT_FOUND");
        assertThat(missing.description()).isEqualTo("Item not found");
    }
}
