package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Columns of boards, and what was said in calls. */
class BoardsAndCallsTest {
    private final TestPortal portal = TestPortal.start();

    @AfterEach
    void close() {
        portal.close();
    }

    private TestPortal.Reply employee(String method, String json) {
        return portal.as(portal.portal().employeeWebhookToken(), method, json);
    }

    @Test
    void everybodyHasAPlanAndEveryGroupABoard() {
        var plan = portal.call("task.stages.get", "{'entityId':0}").result();
        var others = employee("task.stages.get", "{'entityId':0}").result();
        var board = portal.call("task.stages.get", "{'entityId':2}").result();

        assertThat(TestPortal.texts(plan, "TITLE")).containsExactly("Не спланированы", "Сделаю на этой неделе");
        assertThat(TestPortal.texts(others, "ENTITY_ID")).containsOnly("2");
        assertThat(TestPortal.texts(board, "SYSTEM_TYPE")).containsExactly("NEW", "WORK", "FINISH");
    }

    @Test
    void theBoardOfAClosedGroupIsItsOwnersAlone() {
        portal.call("task.stages.get", "{'entityId':2}").result();
        employee("task.stages.get", "{'entityId':2}").result();

        assertThat(portal.as(portal.portal().narrowWebhookToken(), "task.stages.get", "{'entityId':2}")
                        .error())
                .isEqualTo("ACCESS_DENIED");
    }

    @Test
    void aCallThatWasAnsweredHasItsWords() {
        var call = portal.call("voximplant.statistic.get", "{'FILTER':{'>CALL_DURATION':0}}")
                .result()
                .get(0);
        var asked = "{'activityId':" + call.path("CRM_ACTIVITY_ID").asText() + "}";

        assertThat(portal.call("crm.activity.call.getTranscript", asked)
                        .result()
                        .path("transcription")
                        .asText())
                .isNotBlank();
    }

    @Test
    void theWordsOfOthersCallsAreNotTold() {
        var others = portal.call("crm.activity.list", "{'filter':{'!RESPONSIBLE_ID':2,'TYPE_ID':2}}")
                .result()
                .get(0);

        assertThat(employee("crm.activity.call.getTranscript", "{'activityId':" + others.path("ID") + "}")
                        .error())
                .isEqualTo("ACCESS_DENIED");
    }

    @Test
    void whatCameOfACallIsForThoseWhoWereThere() {
        var call = portal.modern("call.followup.get", "{'callId':2,'select':['overview']}")
                .result();
        assertThat(call.at("/item/overview/topic").asText()).isEqualTo("Сроки поставки");
        assertThat(call.path("item")).hasSize(2);
        var narrow = portal.portal().employeeWebhookToken();
        assertThat(portal.post(
                                portal.portal().baseUrl() + "/api/" + narrow + "/call.followup.get",
                                "application/json",
                                "{\"callId\":2,\"select\":[]}")
                        .result()
                        .at("/item/durationSeconds")
                        .asInt())
                .isEqualTo(900);
        assertThat(portal.modern("call.followup.get", "{'callId':9}")
                        .body()
                        .at("/error/code")
                        .asText())
                .isEqualTo("BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION");
        assertThat(portal.modern("call.followup.get", "{'callId':1,'select':['x']}")
                        .body()
                        .at("/error/code")
                        .asText())
                .isEqualTo("invalid_select_field");
    }
}
