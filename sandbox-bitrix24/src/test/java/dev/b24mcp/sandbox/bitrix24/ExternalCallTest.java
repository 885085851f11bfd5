package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that an application registered and finished is one of the portal's calls. */
class ExternalCallTest {
    private static final String CALL =
            "{'USER_ID':1,'PHONE_NUMBER':'+7 906 219-50-47','TYPE':2,'CRM_ENTITY_TYPE':'CONTACT','CRM_ENTITY_ID':5}";

    /** Of what the documentation says of finish, which is in none of the samples: names, and kinds of values. */
    private static final JsonNode DOCUMENTED = documented("""
            {'CALL_ID':'','EXTERNAL_CALL_ID':null,'PORTAL_USER_ID':0,'PHONE_NUMBER':'','PORTAL_NUMBER':'','INCOMING':'',
            'CALL_DURATION':0,'CALL_START_DATE':{},'CALL_STATUS':0,'CALL_VOTE':0,'COST':0,'COST_CURRENCY':'',
            'CALL_FAILED_CODE':'','CALL_FAILED_REASON':'','REST_APP_ID':'','REST_APP_NAME':'','CRM_ACTIVITY_ID':0,
            'COMMENT':null,'CRM_ENTITY_TYPE':'','CRM_ENTITY_ID':0,'ID':0}""");

    private static JsonNode documented(String text) {
        try {
            return TestPortal.JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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

        var finished = application("finish", "{'CALL_ID':'" + id + "','USER_ID':1,'DURATION':95,'VOTE':5}")
                .result();
        assertThat(Shape.of(finished).differencesFrom(Shape.of(DOCUMENTED))).isEmpty();
        assertThat(finished.path("INCOMING").asText()).isEqualTo("2");
        var call = portal.call("voximplant.statistic.get", statistic).result().get(0);
        assertThat(call.path("PHONE_NUMBER").asText()).isEqualTo("79062195047");
        assertThat(call.path("CALL_DURATION").asText()).isEqualTo("95");
        var activity = portal.call("crm.activity.get", "{'id':" + call.path("CRM_ACTIVITY_ID") + "}")
                .result();
        assertThat(activity.path("OWNER_ID").asText()).isEqualTo("5");
        assertThat(activity.path("DIRECTION").asText()).isEqualTo("1");
        assertThat(application("finish", "{'CALL_ID':'" + id + "','USER_ID':1}").description())
                .isEqualTo("Call is not found (call should be registered prior to finishing)");
    }

    @Test
    void aCallThatNobodyAnsweredIsMissed() {
        var id = application("register", CALL).result().path("CALL_ID").asText();

        var finished =
                application("finish", "{'CALL_ID':'" + id + "','USER_ID':1}").result();

        assertThat(finished.path("CALL_FAILED_CODE").asText()).isEqualTo("304");
        assertThat(finished.path("CALL_STATUS").asInt()).isZero();
    }

    @Test
    void whoFinishesNoCallIsRefused() {
        assertThat(application("finish", "{'USER_ID':1}").error()).isEqualTo("INVALID_ARGUMENT");
        assertThat(application("finish", "{'CALL_ID':'x'}").description())
                .isEqualTo("USER_ID or USER_PHONE_INNER should be set");
    }

    @Test
    void whatIsNoCallIsRefused() {
        assertThat(portal.call("telephony.externalcall.register", CALL).error()).isEqualTo("WRONG_AUTH_TYPE");
        assertThat(application("register", CALL.replace("'TYPE':2", "'TYPE':9")).description())
                .isEqualTo("Unknown TYPE.");
        assertThat(application("register", CALL.replace("'USER_ID':1,", "")).description())
                .isEqualTo("USER_ID or USER_PHONE_INNER should be set");
        assertThat(application("register", CALL.replace("+7 906 219-50-47", "x"))
                        .error())
                .isEqualTo("ERROR_CORE");
    }
}
