package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PeopleMethodsTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    @Test
    void departmentsFormATreeUnderTheFirm() {
        var reply = PORTAL.call("department.get", "{'sort':'NAME','order':'DESC','PARENT':1}");
        assertThat(reply.body().path("total").asInt()).isEqualTo(5);
        assertThat(TestPortal.texts(reply.result(), "NAME")).startsWith("Сервисный отдел");
        var root = PORTAL.call("department.get", "{'ID':1}").result().get(0);
        assertThat(root.has("PARENT")).isFalse();
        assertThat(root.path("SORT").isInt()).isTrue();
        var sales = PORTAL.call("department.get", "{'ID':2}").result().get(0);
        var head = PORTAL.call("user.get", "{'ID':" + sales.path("UF_HEAD").asText() + "}")
                .result()
                .get(0);
        assertThat(head.path("UF_DEPARTMENT").get(0).asInt()).isEqualTo(2);
    }

    @Test
    void peopleAreFoundByWordsAndByParts() {
        var user = PORTAL.call("user.get", "{'ID':5}").result().get(0);
        var start = user.path("LAST_NAME").asText().substring(0, 4);
        assertThat(TestPortal.texts(
                        PORTAL.call("user.search", "{'FIND':'" + start + "'}").result(), "ID"))
                .contains("5");
        assertThat(TestPortal.texts(
                        PORTAL.call("user.search", "{'FILTER':{'LAST_NAME':'" + start + "'}}")
                                .result(),
                        "ID"))
                .contains("5");
        var sellers =
                PORTAL.call("user.search", "{'UF_DEPARTMENT_NAME':'продаж'}").result();
        assertThat(sellers).isNotEmpty();
        sellers.forEach(seller ->
                assertThat(seller.path("UF_DEPARTMENT").get(0).asInt()).isEqualTo(2));
        assertThat(PORTAL.call("user.search", "{'FIND':'nobody at all'}").result())
                .isEmpty();
    }

    @Test
    void methodsTellWhatThereIs() {
        var known = PORTAL.call("method.get", "{'name':'crm.deal.list'}").result();
        assertThat(known.toString()).contains("\"isExisting\":true").contains("\"isAvailable\":true");
        assertThat(PORTAL.call("method.get", "{'name':'crm.deal.teleport'}")
                        .result()
                        .path("isExisting")
                        .asBoolean())
                .isFalse();
        assertThat(PORTAL.call("methods", "{'scope':'department'}").result().toString())
                .isEqualTo("[\"department.fields\",\"department.get\"]");
    }

    @Test
    void anApplicationKnowsWhatItIsAndAWebhookIsNone() {
        var refused = PORTAL.call("app.info");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("ACCESS_DENIED");
        assertThat(refused.description()).isEqualTo("Access denied! Application context required");
        var info = PORTAL.application(PORTAL.portal().accessToken(), "app.info", "{}")
                .result();
        assertThat(info.path("STATUS").asText()).isEqualTo("L");
    }
}
