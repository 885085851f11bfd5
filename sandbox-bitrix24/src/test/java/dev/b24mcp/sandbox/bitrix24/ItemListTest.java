package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemListTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static TestPortal.Reply list(String rest) {
        return PORTAL.call("crm.item.list", "{'entityTypeId':2" + rest + "}");
    }

    private static JsonNode items(String rest) {
        return list(rest).result().path("items");
    }

    @ParameterizedTest
    @CsvSource({"1, crm.lead.list", "2, crm.deal.list", "3, crm.contact.list", "4, crm.company.list"})
    void bothFamiliesShowTheSameRows(int type, String classic) {
        var old = PORTAL.call(classic, "{'order':{'ID':'ASC'},'select':['ID','ASSIGNED_BY_ID','DATE_CREATE']}");
        var items = PORTAL.call("crm.item.list", "{'entityTypeId':" + type + ",'order':{'id':'ASC'}}");
        assertThat(items.body().path("total").asInt())
                .isEqualTo(old.body().path("total").asInt());
        for (int i = 0; i < old.result().size(); i++) {
            var row = old.result().get(i);
            var item = items.result().path("items").get(i);
            assertThat(item.path("id").asText()).isEqualTo(row.path("ID").asText());
            assertThat(item.path("assignedById").asText())
                    .isEqualTo(row.path("ASSIGNED_BY_ID").asText());
            assertThat(item.path("createdTime").asText())
                    .isEqualTo(row.path("DATE_CREATE").asText());
        }
    }

    @Test
    void valuesAreTyped() {
        var deal = items(",'filter':{'!ufCrm_1700000005':'','!leadId':''}").get(0);
        assertThat(deal.path("id").isInt()).isTrue();
        assertThat(deal.path("opportunity").isNumber()).isTrue();
        assertThat(deal.path("leadId").isInt()).isTrue();
        assertThat(deal.path("isManualOpportunity").asText()).isEqualTo("Y");
        assertThat(deal.path("quoteId").isNull()).isTrue();
        assertThat(deal.path("ufCrm_1700000004").asText()).matches("[YN]");
        assertThat(deal.path("ufCrm_1700000005").asText()).matches("\\d+\\|RUB");
        assertThat(deal.path("ufCrm_1700000006").isArray()).isTrue();
        assertThat(deal.path("stageSemanticId").asText()).matches("[PSF]");
        assertThat(deal.path("contactIds").isArray()).isTrue();
        assertThat(deal.has("CATEGORY_ID")).isFalse();
    }

    @Test
    void leadsCallTheirStatusAStage() {
        var lead = PORTAL.call("crm.item.list", "{'entityTypeId':1,'filter':{'=stageId':'NEW'}}")
                .result()
                .path("items")
                .get(0);
        assertThat(lead.path("stageId").asText()).isEqualTo("NEW");
        assertThat(lead.has("statusId")).isFalse();
    }

    @Test
    void userFieldsKeepTheirNamesWhenAskedTo() {
        var deal = items(
                        ",'useOriginalUfNames':'Y','select':['id','UF_CRM_1700000002'],'filter':{'!UF_CRM_1700000002':''}")
                .get(0);
        assertThat(deal.path("UF_CRM_1700000002").asText()).isNotEmpty();
        assertThat(deal).hasSize(2);
        assertThat(list(",'useOriginalUfNames':'Y','filter':{'ufCrm_1700000002':'1'}")
                        .error())
                .isEqualTo("INVALID_ARG_VALUE");
    }

    @Test
    void onlyWhatIsSelectedIsAnsweredAndAlwaysTheId() {
        var deal = items(",'select':['title','noSuchField']").get(0);
        assertThat(deal.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "title");
    }

    @Test
    void anUnknownFilterFieldIsRefused() {
        var reply = list(",'filter':{'>=fieldOfMine':5}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("INVALID_ARG_VALUE");
        assertThat(reply.description()).isEqualTo("Invalid filter: field 'fieldOfMine' is not allowed in filter");
        assertThat(list(",'filter':{'0':{'logic':'OR','0':{'nope':1}}}").description())
                .isEqualTo("Invalid filter: field 'nope' is not allowed in filter");
        assertThat(list(",'filter':{'STAGE_ID':'NEW'}").status()).isEqualTo(400);
    }

    @Test
    void anUnreadableDateIsAnInvalidValue() {
        assertThat(list(",'filter':{'>createdTime':'lately'}").description())
                .isEqualTo("Invalid filter: field 'createdTime' has invalid value");
    }

    @Test
    void sortingIsStrictToo() {
        assertThat(list(",'order':{'nope':'ASC'}").description())
                .isEqualTo("Invalid order: field 'nope' is not allowed in order");
        assertThat(list(",'order':{'id':'upwards'}").description())
                .isEqualTo("Invalid order: allowed sort directions are `ASC, DESC`. But got 'upwards' for field 'id'");
        assertThat(TestPortal.texts(items(",'order':{'id':'desc'},'select':['id']"), "id"))
                .startsWith("180", "179");
    }

    @Test
    void groupsAreJoinedByOr() {
        var deals = items(",'order':{'id':'ASC'},'filter':{'<=id':40,'0':{'logic':'OR','0':{'=categoryId':1},"
                + "'1':{'>=opportunity':1000000,'=categoryId':0}}}");
        assertThat(deals).isNotEmpty();
        deals.forEach(deal -> assertThat(deal.path("categoryId").asInt() == 1
                        || (deal.path("categoryId").asInt() == 0
                                && deal.path("opportunity").asLong() >= 1_000_000))
                .isTrue());
        deals.forEach(deal -> assertThat(deal.path("id").asInt()).isLessThanOrEqualTo(40));
        assertThat(TestPortal.texts(deals, "categoryId")).contains("0", "1");
    }

    @Test
    void offsetsAreExact() {
        var page = list(",'start':75,'order':{'id':'ASC'},'select':['id']");
        assertThat(TestPortal.texts(page.result().path("items"), "id"))
                .startsWith("76")
                .endsWith("125");
        assertThat(page.body().path("next").asInt()).isEqualTo(125);
        var uncounted = list(",'start':-1,'select':['id']");
        assertThat(uncounted.body().path("total").asInt()).isZero();
        assertThat(uncounted.body().has("next")).isFalse();
    }

    @Test
    void anUnknownTypeIsNotFoundAndAMissingOneIsMissing() {
        var unknown = PORTAL.call("crm.item.list", "{'entityTypeId':999}");
        assertThat(unknown.error()).isEqualTo("NOT_FOUND");
        assertThat(unknown.description()).isEqualTo("SPA not found");
        assertThat(PORTAL.call("crm.item.list").error()).isEqualTo("100");
        assertThat(PORTAL.call("crm.item.fields", "{'entityTypeId':999}").description())
                .isEqualTo("Smart process not found");
    }

    @Test
    void fieldsTellTheirOtherName() {
        var fields =
                PORTAL.call("crm.item.fields", "{'entityTypeId':2}").result().path("fields");
        assertThat(fields.path("createdTime").path("upperName").asText()).isEqualTo("CREATED_TIME");
        assertThat(fields.path("stageId").path("statusType").asText()).isEqualTo("DEAL_STAGE");
        assertThat(fields.path("opened").path("type").asText()).isEqualTo("boolean");
        assertThat(fields.path("ufCrm_1700000001").path("items")).hasSize(3);
        var original = PORTAL.call("crm.item.fields", "{'entityTypeId':2,'useOriginalUfNames':'Y'}")
                .result()
                .path("fields");
        assertThat(original.has("UF_CRM_1700000001")).isTrue();
    }
}
