package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SmartProcessTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    @Test
    void theTypesAreListedFilteredAndSorted() {
        var reply = PORTAL.call("crm.type.list", "{'order':{'id':'DESC'}}");
        assertThat(TestPortal.texts(reply.result().path("types"), "entityTypeId"))
                .containsExactly("156", "1036");
        assertThat(reply.body().path("total").asInt()).isEqualTo(2);
        var found =
                PORTAL.call("crm.type.list", "{'filter':{'0':{'logic':'OR','0':{'%title':'оговор'},'1':{'id':99}}}}");
        assertThat(TestPortal.texts(found.result().path("types"), "title")).containsExactly("Договоры");
        assertThat(PORTAL.call("crm.type.list", "{'filter':{'colour':1}}").error())
                .isEqualTo("INVALID_ARG_VALUE");
    }

    @Test
    void aTypeIsFoundByEitherNumber() {
        var byId = PORTAL.call("crm.type.get", "{'id':6}").result().path("type");
        var byEntity = PORTAL.call("crm.type.getByEntityTypeId", "{'entityTypeId':156}")
                .result()
                .path("type");
        assertThat(byEntity).isEqualTo(byId);
        assertThat(byId.path("relations")
                        .path("parent")
                        .get(0)
                        .path("entityTypeId")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aMissingTypeIsTheNumberZeroForACode() {
        var reply = PORTAL.call("crm.type.get", "{'id':77}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error").isInt()).isTrue();
        assertThat(reply.body().path("error").asInt(-1)).isZero();
        assertThat(reply.description()).isEqualTo("SPA not found");
    }

    @Test
    void itemsStandInStagesOfTheirFunnels() {
        for (int type : List.of(156, 1036)) {
            var items = PORTAL.call("crm.item.list", "{'entityTypeId':" + type + "}")
                    .result()
                    .path("items");
            assertThat(items).isNotEmpty();
            var stages = TestPortal.texts(PORTAL.call("crm.status.list").result(), "STATUS_ID");
            for (var item : items) {
                assertThat(item.path("stageId").asText())
                        .startsWith("DT" + type + "_" + item.path("categoryId").asText() + ":")
                        .isIn(stages);
                assertThat(item.path("parentId2").isInt()).isTrue();
                assertThat(item.path("entityTypeId").asInt()).isEqualTo(type);
            }
        }
    }

    @Test
    void userFieldsCarryTheNumberOfTheType() {
        var item = PORTAL.call("crm.item.get", "{'entityTypeId':1036,'id':2}")
                .result()
                .path("item");
        assertThat(item.path("ufCrm5_1700000051").asText()).endsWith("/Д");
        assertThat(item.path("ufCrm5_1700000055").asText()).matches("[YN]");
        var original = PORTAL.call("crm.item.get", "{'entityTypeId':1036,'id':2,'useOriginalUfNames':'Y'}")
                .result()
                .path("item");
        assertThat(original.path("UF_CRM_5_1700000051")).isEqualTo(item.path("ufCrm5_1700000051"));
    }

    @Test
    void funnelsAreListedAndStagesAreDescribed() {
        var categories = PORTAL.call("crm.category.list", "{'entityTypeId':1036}")
                .result()
                .path("categories");
        assertThat(TestPortal.texts(categories, "id")).containsExactly("11", "12");
        var stage = PORTAL.call("crm.item.fields", "{'entityTypeId':156}")
                .result()
                .path("fields")
                .path("stageId");
        assertThat(stage.path("statusType").asText()).isEqualTo("DYNAMIC_156_STAGE_13");
    }

    @Test
    void anItemIsAddedToTheFirstStageAndRemembersTheLast() {
        var item = PORTAL.call("crm.item.add", "{'entityTypeId':156,'fields':{'title':'Течёт насос','parentId2':7}}")
                .result()
                .path("item");
        assertThat(item.path("stageId").asText()).isEqualTo("DT156_13:NEW");
        var moved = PORTAL.call(
                        "crm.item.update",
                        "{'entityTypeId':156,'id':" + item.path("id").asInt()
                                + ",'fields':{'stageId':'DT156_13:SUCCESS'}}")
                .result()
                .path("item");
        assertThat(moved.path("previousStageId").asText()).isEqualTo("DT156_13:NEW");
        assertThat(moved.path("parentId2").asInt()).isEqualTo(7);
    }
}
