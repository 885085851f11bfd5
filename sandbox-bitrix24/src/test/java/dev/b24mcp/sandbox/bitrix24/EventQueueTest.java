package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventQueueTest {
    private final TestPortal portal = TestPortal.start();
    private final String token = portal.portal().accessToken();

    @AfterEach
    void close() {
        portal.close();
    }

    private TestPortal.Reply app(String method, String json) {
        return portal.application(token, method, json);
    }

    private void listenTo(String event) {
        assertThat(app("event.bind", "{'event':'" + event + "','event_type':'offline'}")
                        .result()
                        .asBoolean())
                .isTrue();
    }

    private void rename(int deal, String title) {
        portal.call("crm.item.update", "{'entityTypeId':2,'id':" + deal + ",'fields':{'title':'" + title + "'}}")
                .result();
    }

    private JsonNode listed() {
        return app("event.offline.list", "{'order':{'ID':'ASC'}}").result();
    }

    @Test
    void aWebhookMayNotListen() {
        for (var method : new String[] {"event.bind", "event.get", "event.unbind", "event.offline.get"}) {
            var reply = portal.call(method, "{'event':'ONCRMDEALADD'}");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.error()).isEqualTo("WRONG_AUTH_TYPE");
        }
    }

    @Test
    void handlersAreBoundListedAndUnbound() {
        app("event.bind", "{'event':'onCrmLeadAdd','handler':'https://example.com/handler/'}")
                .result();
        var handler = app("event.get", "{}").result().get(0);
        assertThat(handler.path("event").asText()).isEqualTo("ONCRMLEADADD");
        assertThat(handler.path("auth_type").asText()).isEqualTo("0");
        assertThat(handler.path("offline").asInt(-1)).isZero();
        assertThat(app("event.unbind", "{'event':'ONCRMLEADADD','handler':'https://example.com/handler/'}")
                        .result()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(app("event.get", "{}").result()).isEmpty();
        assertThat(app("event.bind", "{'event':'ONTEATIME','handler':'https://example.com/'}")
                        .error())
                .isEqualTo("ERROR_EVENT_NOT_FOUND");
    }

    @Test
    void nothingIsQueuedUntilSomebodyListens() {
        rename(3, "а");
        listenTo("ONCRMDEALUPDATE");
        assertThat(listed()).isEmpty();
    }

    @Test
    void whatTheClassicFamilyWritesIsToldToo() {
        for (var change : new String[] {"ADD", "UPDATE", "DELETE"}) {
            listenTo("ONCRMCOMPANY" + change);
        }
        var id = portal.call("crm.company.add", "{'fields':{}}").result().asText();
        portal.call("crm.company.update", "{'id':" + id + ",'fields':{'TITLE':'а'}}")
                .result();
        portal.call("crm.company.delete", "{'id':" + id + "}").result();
        assertThat(TestPortal.texts(listed(), "EVENT_NAME"))
                .containsExactly("ONCRMCOMPANYADD", "ONCRMCOMPANYUPDATE", "ONCRMCOMPANYDELETE");
    }

    @Test
    void onlyTheLastEventAboutARecordIsKept() {
        listenTo("ONCRMDEALUPDATE");
        rename(3, "а");
        rename(4, "б");
        rename(3, "в");
        assertThat(TestPortal.texts(listed(), "ID")).containsExactly("2", "3");
        assertThat(listed().get(1).path("EVENT_DATA").path("FIELDS").path("ID").asInt())
                .isEqualTo(3);
    }

    @Test
    void takenEventsAreGone() {
        listenTo("ONCRMDEALUPDATE");
        rename(3, "а");
        var taken = app("event.offline.get", "{}").result();
        assertThat(taken.path("process_id").isNull()).isTrue();
        assertThat(taken.path("events")).hasSize(1);
        assertThat(listed()).isEmpty();
    }

    @Test
    void reservedEventsWaitForAReport() {
        listenTo("ONCRMDEALUPDATE");
        rename(3, "а");
        rename(4, "б");
        var reserved = app("event.offline.get", "{'clear':0}").result();
        var process = reserved.path("process_id").asText();
        assertThat(app("event.offline.get", "{'clear':0}").result().path("events"))
                .isEmpty();
        app("event.offline.clear", "{'process_id':'" + process + "','id':[1]}").result();
        app("event.offline.error", "{'process_id':'" + process + "','message_id':[2]}")
                .result();
        assertThat(TestPortal.texts(listed(), "ERROR")).containsExactly("1");
        assertThat(app("event.offline.get", "{'error':1}").result().path("events"))
                .hasSize(1);
    }

    @Test
    void theQueueIsTheAdministrators() {
        var employee = portal.portal().employeeAccessToken();
        assertThat(portal.application(employee, "event.offline.list", "{}").error())
                .isEqualTo("ACCESS_DENIED");
        var offline = portal.application(employee, "event.bind", "{'event':'ONCRMDEALADD','event_type':'offline'}");
        assertThat(offline.status()).isEqualTo(403);
        assertThat(offline.description())
                .isEqualTo("Access denied! Offline events binding requires administrator access rights");
    }
}
