package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ActivityMethodsTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static JsonNode list(String rest) {
        return PORTAL.call("crm.activity.list", "{'order':{'ID':'ASC'}" + rest + "}")
                .result();
    }

    @Test
    void everyKindIsThereUnderItsProvider() {
        for (var kind : List.of("1 CRM_MEETING", "2 VOXIMPLANT_CALL", "4 CRM_EMAIL", "6 CRM_TODO")) {
            var words = kind.split(" ", 2);
            var found = list(",'filter':{'TYPE_ID':" + words[0] + "}");
            assertThat(found).as(kind).isNotEmpty();
            assertThat(TestPortal.texts(found, "PROVIDER_ID")).containsOnly(words[1]);
        }
    }

    @Test
    void valuesAreStringsAndSettingsAnEmptyList() {
        var call = list(",'filter':{'TYPE_ID':2,'COMPLETED':'Y'}").get(0);
        assertThat(call.path("DIRECTION").asText()).isIn("1", "2");
        assertThat(call.path("DIRECTION").isTextual()).isTrue();
        assertThat(call.path("SETTINGS").toString()).isEqualTo("[]");
        assertThat(call.path("STATUS").asText()).isEqualTo("2");
        assertThat(call.has("COMMUNICATIONS") || call.has("BINDINGS")).isFalse();
    }

    @Test
    void anActivityAboutTwoOfTheRecordsAskedForIsThereTwice() {
        var deal = PORTAL.call("crm.deal.list", "{'filter':{'!CONTACT_ID':'','!COMPANY_ID':''}}")
                .result();
        for (var row : deal) {
            var one = "{'OWNER_TYPE_ID':2,'OWNER_ID':" + row.path("ID").asText() + "}";
            var both = one + ",{'OWNER_TYPE_ID':3,'OWNER_ID':"
                    + row.path("CONTACT_ID").asText() + "}";
            var single = TestPortal.texts(list(",'filter':{'BINDINGS':[" + one + "]}"), "ID");
            if (!single.isEmpty()) {
                var doubled = TestPortal.texts(list(",'filter':{'BINDINGS':[" + both + "]}"), "ID");
                assertThat(doubled.size()).isGreaterThan(new HashSet<>(doubled).size());
                assertThat(doubled).containsAll(single);
                return;
            }
        }
        throw new AssertionError("No deal has activities");
    }

    @Test
    void communicationsAreAnsweredWhenNamed() {
        var call = list(",'select':['*','COMMUNICATIONS'],'filter':{'TYPE_ID':2,'!COMMUNICATIONS':''}")
                .get(0);
        var communication = call.path("COMMUNICATIONS").get(0);
        assertThat(communication.path("TYPE").asText()).isEqualTo("PHONE");
        assertThat(communication.path("VALUE").asText()).startsWith("+7 (900) 000-");
        assertThat(communication.path("ENTITY_SETTINGS").path("NAME").asText()).isNotEmpty();
    }

    @Test
    void oneActivityIsFoundByItsNumber() {
        assertThat(PORTAL.call("crm.activity.get", "{'id':5}")
                        .result()
                        .path("ID")
                        .asText())
                .isEqualTo("5");
        assertThat(PORTAL.call("crm.activity.get", "{'id':99999}").description())
                .isEqualTo("Not found");
        assertThat(PORTAL.call("crm.activity.get").description()).isEqualTo("ID is not defined or invalid.");
        assertThat(PORTAL.call("crm.activity.fields")
                        .result()
                        .path("BINDINGS")
                        .path("isMultiple")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theExchangeHasARecordOfEveryCallAmongThem() {
        var calls = PORTAL.call("voximplant.statistic.get", "{'SORT':'CALL_START_DATE','ORDER':'DESC'}");
        var activities = PORTAL.call("crm.activity.list", "{'filter':{'TYPE_ID':2}}");
        assertThat(calls.body().path("total")).isEqualTo(activities.body().path("total"));
        assertThat(TestPortal.texts(calls.result(), "CALL_START_DATE")).isSortedAccordingTo(Comparator.reverseOrder());
        var call = calls.result().get(0);
        assertThat(call.path("CALL_DURATION").isTextual()).isTrue();
        assertThat(call.path("RECORD_FILE_ID").isInt()
                        || call.path("RECORD_FILE_ID").isNull())
                .isTrue();
        var activity = PORTAL.call(
                "crm.activity.get", "{'id':" + call.path("CRM_ACTIVITY_ID").asText() + "}");
        assertThat(activity.result().path("PROVIDER_ID").asText()).isEqualTo("VOXIMPLANT_CALL");
    }

    @Test
    void callsAreFilteredByARange() {
        var all = PORTAL.call("voximplant.statistic.get", "{'FILTER':{'CALL_FAILED_CODE':'200'}}");
        var some = PORTAL.call(
                "voximplant.statistic.get", "{'FILTER':{'CALL_FAILED_CODE':'200','><CALL_DURATION':[100,300]}}");
        assertThat(some.result()).isNotEmpty();
        some.result()
                .forEach(call -> assertThat(call.path("CALL_DURATION").asInt()).isBetween(100, 300));
        assertThat(some.body().path("total").asInt())
                .isLessThan(all.body().path("total").asInt());
    }
}
