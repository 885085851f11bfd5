package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    private static final TestPortal PORTAL = TestPortal.start();
    private static final String EMPLOYEE = PORTAL.portal().employeeWebhookToken();
    private static final String NARROW = PORTAL.portal().narrowWebhookToken();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static JsonNode foreignDeal() {
        return PORTAL.call("crm.deal.list", "{'filter':{'!ASSIGNED_BY_ID':2}}")
                .result()
                .get(0);
    }

    @Test
    void anEmployeeSeesTheirOwnDealsOnly() {
        var own = PORTAL.as(EMPLOYEE, "crm.deal.list", "{}");
        var all = PORTAL.call("crm.deal.list", "{'filter':{'ASSIGNED_BY_ID':2}}");
        assertThat(own.body().path("total").asInt())
                .isEqualTo(all.body().path("total").asInt())
                .isPositive();
        assertThat(TestPortal.texts(own.result(), "ASSIGNED_BY_ID")).containsOnly("2");
        var items = PORTAL.as(EMPLOYEE, "crm.item.list", "{'entityTypeId':2}");
        assertThat(items.body().path("total")).isEqualTo(own.body().path("total"));
    }

    @Test
    void somebodyElsesDealIsRefusedInEveryFamilysWords() {
        var id = foreignDeal().path("ID").asText();
        var classic = PORTAL.as(EMPLOYEE, "crm.deal.get", "{'id':" + id + "}");
        assertThat(classic.status()).isEqualTo(400);
        assertThat(classic.error()).isEmpty();
        assertThat(classic.description()).isEqualTo("Access denied.");
        assertThat(PORTAL.as(EMPLOYEE, "crm.item.get", "{'entityTypeId':2,'id':" + id + "}")
                        .error())
                .isEqualTo("ACCESS_DENIED");
        assertThat(PORTAL.as(EMPLOYEE, "crm.item.delete", "{'entityTypeId':2,'id':" + id + "}")
                        .error())
                .isEqualTo("ACCESS_DENIED");
        assertThat(PORTAL.as(EMPLOYEE, "crm.deal.contact.items.get", "{'id':" + id + "}")
                        .description())
                .isEqualTo("Access denied!");
    }

    @Test
    void somebodyElsesDealIsNotWrittenByTheClassicFamilyEither() {
        var id = foreignDeal().path("ID").asText();
        var before = PORTAL.call("crm.deal.get", "{'id':" + id + "}").result();
        assertThat(PORTAL.as(EMPLOYEE, "crm.deal.update", "{'id':" + id + ",'fields':{'TITLE':'Моя'}}")
                        .description())
                .isEqualTo("Access denied.");
        assertThat(PORTAL.as(EMPLOYEE, "crm.deal.delete", "{'id':" + id + "}").description())
                .isEqualTo("Access denied.");
        assertThat(PORTAL.call("crm.deal.get", "{'id':" + id + "}").result()).isEqualTo(before);
    }

    @Test
    void whatAnEmployeeAddsIsTheirs() {
        var id = PORTAL.as(EMPLOYEE, "crm.company.add", "{'fields':{'TITLE':'ООО «Новая»'}}")
                .result()
                .asText();
        var company =
                PORTAL.as(EMPLOYEE, "crm.company.get", "{'id':" + id + "}").result();
        for (var role : new String[] {"ASSIGNED_BY_ID", "CREATED_BY_ID", "MODIFY_BY_ID"}) {
            assertThat(company.path(role).asText()).as(role).isEqualTo("2");
        }
    }

    @Test
    void whatHangsOnRecordsIsHiddenWithThem() {
        var activities = PORTAL.as(EMPLOYEE, "crm.activity.list", "{}").result();
        assertThat(TestPortal.texts(activities, "RESPONSIBLE_ID")).containsOnly("2");
        var history = PORTAL.as(
                        EMPLOYEE,
                        "crm.stagehistory.list",
                        "{'entityTypeId':2,'filter':{'OWNER_ID':"
                                + foreignDeal().path("ID").asText() + "}}")
                .result()
                .path("items");
        assertThat(history).isEmpty();
        assertThat(PORTAL.as(EMPLOYEE, "voximplant.statistic.get", "{}").status())
                .isEqualTo(403);
        assertThat(PORTAL.as(EMPLOYEE, "crm.type.list", "{}").error()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void tasksAreSeenByThoseWhoTakePart() {
        var tasks = PORTAL.as(EMPLOYEE, "tasks.task.list", "{'filter':{'!MEMBER':2}}");
        assertThat(tasks.body().path("total").asInt()).isZero();
        assertThat(PORTAL.as(EMPLOYEE, "tasks.task.list", "{}")
                        .body()
                        .path("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void everybodyIsThemselves() {
        assertThat(PORTAL.as(EMPLOYEE, "user.current", "{}").result().path("ID").asText())
                .isEqualTo("2");
        var profile = PORTAL.as(EMPLOYEE, "profile", "{}").result();
        assertThat(profile.path("ADMIN").asBoolean()).isFalse();
        assertThat(PORTAL.as(EMPLOYEE, "user.admin", "{}").result().asBoolean()).isFalse();
        assertThat(PORTAL.call("user.admin").result().asBoolean()).isTrue();
        var token = PORTAL.portal().employeeAccessToken();
        assertThat(PORTAL.application(token, "profile", "{}")
                        .result()
                        .path("ID")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void aMissingScopeIsRefusedBeforeAnythingElse() {
        var reply = PORTAL.as(NARROW, "crm.deal.list", "{'filter':'x'}");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.error()).isEqualTo("insufficient_scope");
        assertThat(reply.description())
                .isEqualTo("The request requires higher privileges than provided by the webhook token");
        assertThat(PORTAL.as(NARROW, "scope", "{}").result().toString()).isEqualTo("[\"task\",\"user_brief\"]");
        assertThat(PORTAL.as(NARROW, "tasks.task.list", "{}").status()).isEqualTo(200);
        assertThat(PORTAL.as(NARROW, "method.get", "{'name':'crm.deal.list'}")
                        .result()
                        .toString())
                .contains("\"isAvailable\":false");
    }

    @Test
    void insideABatchTheRefusalHasNoWords() {
        var errors = PORTAL.as(NARROW, "batch", "{'cmd':{'deals':'crm.deal.list','who':'user.current'}}")
                .result()
                .path("result_error");
        assertThat(errors.path("deals").path("error").asText()).isEqualTo("insufficient_scope");
        assertThat(errors.path("deals").path("error_description").asText()).isEmpty();
        assertThat(errors.has("who")).isFalse();
    }

    @Test
    void aBriefScopeShowsNamesWithoutContacts() {
        var person = PORTAL.as(NARROW, "user.get", "{'ID':5}").result().get(0);
        assertThat(person.path("LAST_NAME").asText()).isNotEmpty();
        assertThat(person.has("EMAIL") || person.has("PERSONAL_MOBILE")).isFalse();
    }

    @Test
    void theirSecretsAreMaskedInTheJournal() {
        PORTAL.as("2", "sandboxemployee002", "{}");
        assertThat(PORTAL.portal().journal())
                .noneMatch(entry -> (entry.method() + entry.parameters()).contains("sandboxemployee002"));
    }
}
