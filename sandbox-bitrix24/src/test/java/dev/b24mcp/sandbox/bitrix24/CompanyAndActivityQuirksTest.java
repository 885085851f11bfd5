package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Companies and activities have the habits of Bitrix24 that docs/bitrix24-quirks.md numbers. */
class CompanyAndActivityQuirksTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static JsonNode list(String method, String rest) {
        return PORTAL.call(method, "{'order':{'ID':'ASC'},'select':['ID']" + rest + "}")
                .body();
    }

    private static int id(JsonNode page, int row) {
        return page.path("result").get(row).path("ID").asInt();
    }

    /** 6 */
    @ParameterizedTest
    @ValueSource(strings = {"crm.company.list", "crm.activity.list"})
    void numbersAreTexts(String method) {
        var row = PORTAL.call(method, "{'select':['ID','ASSIGNED_BY_ID','RESPONSIBLE_ID']}")
                .result()
                .get(0);
        assertThat(row).isNotEmpty().allMatch(JsonNode::isTextual);
    }

    /** 7 */
    @ParameterizedTest
    @ValueSource(strings = {"crm.company.list", "crm.activity.list"})
    void whoeverDoesNotWantToCountIsToldThatThereAreNone(String method) {
        var page = list(method, ",'start':-1");
        assertThat(page.path("result")).isNotEmpty();
        assertThat(page.path("total").asInt(-1)).isZero();
        assertThat(page.has("next")).isFalse();
    }

    /** 8 */
    @Test
    void aStartWithinAPageIsThatPagesStart() {
        assertThat(id(list("crm.activity.list", ",'start':75"), 0))
                .isEqualTo(id(list("crm.activity.list", ",'start':50"), 0))
                .isNotEqualTo(id(list("crm.activity.list", ""), 0));
        assertThat(id(list("crm.company.list", ",'start':10"), 0)).isEqualTo(id(list("crm.company.list", ""), 0));
    }

    /** 12 */
    @ParameterizedTest
    @ValueSource(strings = {"crm.company.list", "crm.activity.list"})
    void aLimitChangesNothing(String method) {
        assertThat(list(method, ",'limit':1").path("result"))
                .isEqualTo(list(method, "").path("result"))
                .hasSizeGreaterThan(1);
    }

    /** 13 */
    @ParameterizedTest
    @ValueSource(strings = {"crm.company.list", "crm.activity.list"})
    void aFilterByAFieldThatIsNoneFindsEverything(String method) {
        assertThat(list(method, ",'filter':{'NO_SUCH_FIELD':'7'}").path("total"))
                .isEqualTo(list(method, "").path("total"));
    }

    /** 16 */
    @Test
    void aCompanyIsFoundByTheExactTextOfItsPhoneOnly() {
        var company = PORTAL.call("crm.company.list", "{'filter':{'HAS_PHONE':'Y'},'select':['ID','PHONE']}")
                .result()
                .get(0);
        var phone = company.path("PHONE").get(0).path("VALUE").asText();
        assertThat(TestPortal.texts(
                        list("crm.company.list", ",'filter':{'PHONE':'" + phone + "'}")
                                .path("result"),
                        "ID"))
                .contains(company.path("ID").asText());
        var digits = phone.replaceAll("[^0-9]", "");
        assertThat(list("crm.company.list", ",'filter':{'PHONE':'" + digits + "'}")
                        .path("result"))
                .isEmpty();
    }

    /** 17, 18, 39 */
    @Test
    void aCompanysPhonesAreAddedAndItsCommentsKeptAsTheyAre() {
        var id = PORTAL.call(
                        "crm.company.add", "{'fields':{'TITLE':'Три','COMMENTS':'[B]да[/B]','PHONE':[{'VALUE':'1'}]}}")
                .result()
                .asLong();
        update(id, "{'PHONE':[{'VALUE':'2'}]}");
        update(id, "{}");
        var company = PORTAL.call("crm.company.get", "{'id':" + id + "}").result();
        assertThat(TestPortal.texts(company.path("PHONE"), "VALUE")).containsExactly("1", "2");
        assertThat(company.path("COMMENTS").asText()).isEqualTo("[B]да[/B]");
    }

    /** An update that changes nothing has succeeded too. */
    private static void update(long id, String fields) {
        var reply = PORTAL.call("crm.company.update", "{'id':" + id + ",'fields':" + fields + "}");
        assertThat(reply.result().isBoolean() && reply.result().asBoolean()).isTrue();
    }

    /** 19 */
    @Test
    void eachFamilyAnswersToADeletionInItsOwnWay() {
        assertThat(PORTAL.call("crm.company.delete", "{'id':" + added() + "}")
                        .result()
                        .asBoolean())
                .isTrue();
        assertThat(PORTAL.call("crm.item.delete", "{'entityTypeId':4,'id':" + added() + "}")
                        .result()
                        .toString())
                .isEqualTo("[]");
    }

    private static long added() {
        return PORTAL.call("crm.company.add", "{'fields':{'TITLE':'На один раз'}}")
                .result()
                .asLong();
    }
}
