package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that an application registered and finished is one of the portal's calls. */
class ExternalCallTest {
    private static final String CALL =
            "{'USER_ID':1,'PHONE_NUMBER':'+7 906 219-50-47','TYPE':2,'CRM_ENTITY_TYPE':'CONTACT','CRM_ENTITY_ID':5}";

    private final TestPortal portal = TestPortal.start();

    @AfterEach
    void close() {
        portal.close();
    }

    private TestPortal.Reply application(String method, String json) {
        return portal.application(portal.portal().accessToken(), "telephony.externalcall." + method, json);
    }

    @Test
    void aFinishedCallIsInTheStatisticAndAmongTheActivities() {
        var id = application("register", CALL).result().path("CALL_ID").asText();
        var statistic = "{'FILTER':{'CALL_ID':'" + id + "'}}";
        assertThat(portal.call("voximplant.statistic.get", statistic).result())
                .as("while somebody is on it")
                .isEmpty();

        application("finish", "{'CALL_ID':'" + id + "','DURATION':95}").result();
        var call = portal.call("voximplant.statistic.get", statistic).result().get(0);
        assertThat(call.path("PHONE_NUMBER").asText()).isEqualTo("79062195047");
        assertThat(call.path("CALL_DURATION").asText()).isEqualTo("95");
        var activity = portal.call("crm.activity.get", "{'id':" + call.path("CRM_ACTIVITY_ID") + "}")
                .result();
        assertThat(activity.path("OWNER_ID").asText()).isEqualTo("5");
        assertThat(activity.path("DIRECTION").asText()).isEqualTo("1");
        assertThat(application("finish", "{'CALL_ID':'" + id + "'}").error()).isEqualTo("ERROR_NOT_FOUND");
    }

    @Test
    void whatIsNoCallIsRefused() {
        assertThat(portal.call("telephony.externalcall.register", CALL).error()).isEqualTo("WRONG_AUTH_TYPE");
        assertThat(application("register", CALL.replace("'TYPE':2", "'TYPE':9")).description())
                .isEqualTo("Unknown TYPE.");
        assertThat(application("register", CALL.replace("'USER_ID':1,", "")).description())
                .isEqualTo("USER_ID or USER_PHONE_INNER should be set.");
        assertThat(application("register", CALL.replace("+7 906 219-50-47", "x"))
                        .error())
                .isEqualTo("ERROR_CORE");
    }
}
