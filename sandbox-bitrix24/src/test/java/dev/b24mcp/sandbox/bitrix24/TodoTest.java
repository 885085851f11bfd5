package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is planned for a deal is one of its activities. */
class TodoTest {
    private static final String DEAL = "'ownerTypeId':2,'ownerId':7";

    private final TestPortal portal = TestPortal.start();

    @AfterEach
    void close() {
        portal.close();
    }

    private String add() {
        return portal.call(
                        "crm.activity.todo.add",
                        "{" + DEAL + ",'deadline':'2026-03-20T10:00:00+03:00','title':'Позвонить','responsibleId':5}")
                .result()
                .path("id")
                .asText();
    }

    private JsonNode read(String id) {
        return portal.call("crm.activity.get", "{'id':" + id + "}").result();
    }

    @Test
    void aTodoIsAnActivityOfItsDeal() {
        var id = add();
        var found = portal.call(
                        "crm.activity.list",
                        "{'filter':{'BINDINGS':[{'OWNER_TYPE_ID':2,'OWNER_ID':7}],'ID':" + id + "}}")
                .result();
        assertThat(TestPortal.texts(found, "SUBJECT")).containsExactly("Позвонить");
        assertThat(read(id).path("PROVIDER_ID").asText()).isEqualTo("CRM_TODO");
        assertThat(read(id).path("RESPONSIBLE_ID").asText()).isEqualTo("5");
        assertThat(read(id).path("DEADLINE").asText()).isEqualTo("2026-03-20T10:00:00+03:00");
    }

    @Test
    void itCanBePutOffUntilItIsDone() {
        var id = add();
        var later = "{'id':" + id + "," + DEAL + ",'value':'2026-03-27T10:00:00+03:00'}";
        portal.call("crm.activity.todo.updateDeadline", later).result();
        assertThat(read(id).path("DEADLINE").asText()).isEqualTo("2026-03-27T10:00:00+03:00");

        portal.call("crm.activity.update", "{'id':" + id + ",'fields':{'COMPLETED':'Y'}}")
                .result();
        assertThat(read(id).path("STATUS").asText()).isEqualTo("2");
        assertThat(portal.call("crm.activity.todo.updateDeadline", later).error())
                .isEqualTo("CAN_NOT_UPDATE_COMPLETED_TODO");

        portal.call("crm.activity.delete", "{'id':" + id + "}").result();
        assertThat(portal.call("crm.activity.get", "{'id':" + id + "}").description())
                .isEqualTo("Not found");
    }

    @Test
    void nobodyPlansForWhatIsNotThere() {
        assertThat(portal.call(
                                "crm.activity.todo.add",
                                "{'ownerTypeId':2,'ownerId':99999,'deadline':'2026-03-20T10:00:00+03:00'}")
                        .error())
                .isEqualTo("NOT_FOUND");
        assertThat(portal.call(
                                "crm.activity.todo.add",
                                "{'ownerTypeId':777,'ownerId':1,'deadline':'2026-03-20T10:00:00+03:00'}")
                        .error())
                .isEqualTo("OWNER_NOT_FOUND");
        assertThat(portal.call("crm.activity.todo.add", "{" + DEAL + ",'deadline':'tomorrow'}")
                        .error())
                .isEqualTo("WRONG_DATETIME_FORMAT");
        assertThat(portal.call("crm.activity.todo.add", "{" + DEAL + "}").error())
                .isEqualTo("100");
        assertThat(portal.call(
                                "crm.activity.todo.update",
                                "{'id':1,'ownerTypeId':2,'ownerId':7,'deadline':'2026-03-20T10:00:00+03:00'}")
                        .error())
                .isEqualTo("NOT_FOUND");
    }
}
