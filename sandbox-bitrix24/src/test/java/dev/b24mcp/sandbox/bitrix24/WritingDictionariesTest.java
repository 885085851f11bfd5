package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stage that was added is one that deals can be in. */
class WritingDictionariesTest {
    private static final String DECISION =
            "{'fields':{'ENTITY_ID':'DEAL_STAGE_1','STATUS_ID':'DECISION','NAME':'Решение','SORT':45}}";

    private final TestPortal portal = TestPortal.start();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void anAddedStageHasItsFunnelsPrefixAndItsPlace() {
        var id = portal.call("crm.status.add", DECISION).result();
        assertThat(portal.call("crm.status.get", "{'id':" + id + "}")
                        .result()
                        .path("STATUS_ID")
                        .asText())
                .isEqualTo("C1:DECISION");
        assertThat(TestPortal.texts(
                        portal.call("crm.dealcategory.stage.list", "{'id':1}").result(), "STATUS_ID"))
                .containsSubsequence("C1:FINAL_INVOICE", "C1:DECISION", "C1:WON");
    }

    @Test
    void aDealCanBeMovedThere() {
        portal.call("crm.status.add", DECISION.replace("'SORT':45", "'SORT':70,'SEMANTICS':'F'"))
                .result();
        var deal = portal.call("crm.deal.list", "{'filter':{'CATEGORY_ID':1}}")
                .result()
                .get(0)
                .path("ID")
                .asText();
        portal.call("crm.deal.update", "{'id':" + deal + ",'fields':{'STAGE_ID':'C1:DECISION'}}")
                .result();
        var moved = portal.call("crm.deal.get", "{'id':" + deal + "}").result();
        assertThat(moved.path("STAGE_SEMANTIC_ID").asText()).isEqualTo("F");
        assertThat(moved.path("CLOSED").asText()).isEqualTo("Y");
    }

    @Test
    void whatCannotBeAddedIsRefused() {
        assertThat(portal.call("crm.status.add", "{'fields':{}}").description())
                .isEqualTo("The field ENTITY_ID is required.\nThe field STATUS_ID is required.");
        assertThat(portal.call("crm.status.add", DECISION.replace("DEAL_STAGE_1", "NOTHING"))
                        .description())
                .isEqualTo("Specified entity type is not supported.");
        assertThat(portal.call("crm.status.add", DECISION.replace("45", "55")).description())
                .startsWith("Cannot create more stages after the final stage");
        portal.call("crm.status.add", DECISION).result();
        assertThat(portal.call("crm.status.add", DECISION).error()).isEqualTo("ERROR_CORE");
        assertThat(portal.as(portal.portal().employeeWebhookToken(), "crm.status.add", DECISION)
                        .description())
                .isEqualTo("Access denied.");
    }

    @Test
    void aFunnelIsReadByItsNumber() {
        var funnel = portal.call("crm.category.get", "{'entityTypeId':2,'id':1}")
                .result()
                .path("category");
        assertThat(funnel.path("name").asText()).isEqualTo("Оптовые продажи");
        assertThat(portal.call("crm.category.get", "{'entityTypeId':2,'id':9}").error())
                .isEqualTo("NOT_FOUND");
        assertThat(portal.call("crm.category.fields", "{'entityTypeId':1}").error())
                .isEqualTo("ENTITY_TYPE_NOT_SUPPORTED");
    }

    @Test
    void everyDictionarySaysWhatItIs() {
        var types = portal.call("crm.status.entity.types").result();
        assertThat(types)
                .allSatisfy(type -> assertThat(
                                portal.call("crm.status.entity.items", "{'entityId':" + type.path("ID") + "}")
                                        .result())
                        .isNotEmpty());
        assertThat(types)
                .allSatisfy(type -> assertThat(type.path("NAME").asText())
                        .isNotEqualTo(type.path("ID").asText()));
        assertThat(portal.call("crm.status.entity.items", "{'entityId':'NOTHING'}")
                        .status())
                .isEqualTo(400);
    }
}
