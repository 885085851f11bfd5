package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Employees that are added and changed, and what they are told. */
class WritingPeopleTest {
    private final TestPortal portal = TestPortal.start();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void anAddedEmployeeIsFoundByName() {
        var id = portal.call(
                        "user.add",
                        "{'EMAIL':'new@example.com','NAME':'Пелагея','LAST_NAME':'Новикова','UF_DEPARTMENT':[2]}")
                .result();
        var found = portal.call("user.search", "{'FIND':'Пелагея'}").result();
        assertThat(TestPortal.texts(found, "ID")).containsExactly(id.asText());
        assertThat(found.get(0).path("UF_DEPARTMENT").get(0).asInt()).isEqualTo(2);

        portal.call("user.update", "{'ID':" + id + ",'WORK_POSITION':'Логист','ACTIVE':false}")
                .result();
        var changed = portal.call("user.get", "{'ID':" + id + "}").result().get(0);
        assertThat(changed.path("WORK_POSITION").asText()).isEqualTo("Логист");
        assertThat(changed.path("ACTIVE").asBoolean()).isFalse();
    }

    @Test
    void anAddressIsTakenOnceAndOnlyByAnAdministrator() {
        portal.call("user.add", "{'EMAIL':'new@example.com'}").result();
        assertThat(portal.call("user.add", "{'EMAIL':'New@Example.com'}").error())
                .isEqualTo("ERROR_ARGUMENT");
        assertThat(portal.as(portal.portal().employeeWebhookToken(), "user.update", "{'ID':1,'NAME':'x'}")
                        .description())
                .isEqualTo("access_denied");
        assertThat(portal.call("user.update", "{'ID':777,'NAME':'x'}").error()).isEqualTo("ERROR_CORE");
    }

    @Test
    void whatPeopleWereToldIsAtHand() {
        portal.call("im.notify.personal.add", "{'USER_ID':5,'MESSAGE':'Первое','TAG':'T'}")
                .result();
        portal.call("im.notify.system.add", "{'USER_ID':5,'MESSAGE':'Второе','TAG':'T'}")
                .result();
        var id = portal.call("im.notify", "{'USER_ID':6,'MESSAGE':'Третье'}").result();
        var told = portal.get(portal.portal().controlUrl() + "notifications").body();
        assertThat(TestPortal.texts(told, "message")).containsExactly("Второе", "Третье");
        assertThat(told.get(0).path("from").asInt()).isZero();
        assertThat(portal.call("im.notify.delete", "{'ID':" + id + "}").result().asBoolean())
                .isTrue();
        assertThat(portal.get(portal.portal().controlUrl() + "notifications").body())
                .hasSize(1);
        assertThat(portal.call("im.notify.delete", "{'TAG':'T'}").error()).isEqualTo("ACCESS_DENIED");
        assertThat(portal.application(portal.portal().accessToken(), "im.notify.delete", "{'TAG':'T'}")
                        .result()
                        .asBoolean())
                .isTrue();
        assertThat(portal.get(portal.portal().controlUrl() + "notifications").body())
                .isEmpty();
        assertThat(portal.call("im.notify", "{'USER_ID':6}").error()).isEqualTo("MESSAGE_EMPTY");
        assertThat(portal.call("im.notify", "{'MESSAGE':'x'}").error()).isEqualTo("USER_ID_EMPTY");
    }
}
