package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.sandbox.bitrix24.portal.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    private static final MovableClock CLOCK = new MovableClock(TestPortal.NOW);
    private static final TestPortal PORTAL = TestPortal.start(settings -> settings.withClock(CLOCK));

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static long add(String entity, String fields) {
        var result = PORTAL.call("crm." + entity + ".add", "{'fields':" + fields + "}")
                .result();
        assertThat(result.isIntegralNumber()).isTrue();
        return result.asLong();
    }

    private static JsonNode get(String entity, long id) {
        return PORTAL.call("crm." + entity + ".get", "{'ID':" + id + "}").result();
    }

    private static void update(String entity, long id, String fields) {
        var reply = PORTAL.call("crm." + entity + ".update", "{'ID':" + id + ",'FIELDS':" + fields + "}");
        assertThat(reply.result().asBoolean()).isTrue();
    }

    @Test
    void aNewDealIsCompletedAsThePortalDoes() {
        var deal = get("deal", add("deal", "{'OPPORTUNITY':1000000,'COMMENTS':'','NO_SUCH_FIELD':1,'ID':5}"));
        assertThat(deal.path("TITLE").asText())
                .isEqualTo("Сделка #" + deal.path("ID").asText());
        assertThat(deal.path("STAGE_ID").asText()).isEqualTo("NEW");
        assertThat(deal.path("STAGE_SEMANTIC_ID").asText()).isEqualTo("P");
        assertThat(deal.path("CLOSED").asText()).isEqualTo("N");
        assertThat(deal.path("IS_NEW").asText()).isEqualTo("Y");
        assertThat(deal.path("OPPORTUNITY").asText()).isEqualTo("1000000.00");
        assertThat(deal.path("CURRENCY_ID").asText()).isEqualTo("RUB");
        assertThat(deal.path("ASSIGNED_BY_ID").asText()).isEqualTo("1");
        assertThat(deal.path("COMMENTS").isNull()).isTrue();
        assertThat(deal.path("DATE_CREATE")).isEqualTo(deal.path("DATE_MODIFY"));
    }

    @Test
    void idsGrowAndAreNeverGivenTwice() {
        long first = add("deal", "{}");
        assertThat(PORTAL.call("crm.deal.delete", "{'id':" + first + "}")
                        .result()
                        .asBoolean())
                .isTrue();
        assertThat(add("deal", "{}")).isEqualTo(first + 1);
        assertThat(PORTAL.call("crm.deal.get", "{'id':" + first + "}").description())
                .isEqualTo("Not found");
    }

    @Test
    void aDealFollowsItsStage() {
        long id = add("deal", "{'TITLE':'Большая'}");
        var created = get("deal", id);
        CLOCK.move(Duration.ofMinutes(5));
        update("deal", id, "{'STAGE_ID':'WON','UF_CRM_1700000002':'77/1'}");
        var won = get("deal", id);
        assertThat(won.path("STAGE_SEMANTIC_ID").asText()).isEqualTo("S");
        assertThat(won.path("CLOSED").asText()).isEqualTo("Y");
        assertThat(won.path("TITLE").asText()).isEqualTo("Большая");
        assertThat(won.path("UF_CRM_1700000002").asText()).isEqualTo("77/1");
        assertThat(won.path("DATE_CREATE")).isEqualTo(created.path("DATE_CREATE"));
        assertThat(won.path("DATE_MODIFY")).isNotEqualTo(created.path("DATE_MODIFY"));
        assertThat(won.path("MOVED_TIME")).isEqualTo(won.path("DATE_MODIFY"));
    }

    @Test
    void anInventedDealKeepsWhatIsNotWritten() {
        var before = get("deal", 7);
        update("deal", 7, "{'OPPORTUNITY':'12.5','DATE_CREATE':'2001-01-01','CATEGORY_ID':2}");
        var after = get("deal", 7);
        assertThat(after.path("OPPORTUNITY").asText()).isEqualTo("12.50");
        for (var kept : new String[] {"TITLE", "DATE_CREATE", "CATEGORY_ID", "STAGE_ID", "MOVED_TIME"}) {
            assertThat(after.path(kept)).as(kept).isEqualTo(before.path(kept));
        }
    }

    @Test
    void aLeadFollowsItsStatus() {
        long id = add("lead", "{'NAME':'Анна','PHONE':[{'VALUE':'+79000000001','VALUE_TYPE':'MOBILE'}]}");
        assertThat(get("lead", id).path("STATUS_ID").asText()).isEqualTo("NEW");
        assertThat(get("lead", id).path("HAS_PHONE").asText()).isEqualTo("Y");
        assertThat(get("lead", id).path("DATE_CLOSED").asText()).isEmpty();
        update("lead", id, "{'STATUS_ID':'JUNK'}");
        assertThat(get("lead", id).path("STATUS_SEMANTIC_ID").asText()).isEqualTo("F");
        assertThat(get("lead", id).path("DATE_CLOSED").asText()).isNotEmpty();
        update("lead", id, "{'STATUS_ID':'IN_PROCESS'}");
        assertThat(get("lead", id).path("DATE_CLOSED").asText()).isEmpty();
    }

    @Test
    void phonesAreAddedChangedAndRemovedOneByOne() {
        long id = add("contact", "{'NAME':'Пётр','PHONE':[{'VALUE':'1'},{'VALUE':'2','VALUE_TYPE':'HOME'}]}");
        var phones = get("contact", id).path("PHONE");
        assertThat(TestPortal.texts(phones, "VALUE")).containsExactly("1", "2");
        assertThat(TestPortal.texts(phones, "VALUE_TYPE")).containsExactly("WORK", "HOME");
        var first = phones.get(0).path("ID").asText();
        var second = phones.get(1).path("ID").asText();
        update(
                "contact",
                id,
                "{'PHONE':[{'ID':'" + first + "','VALUE':'11'},{'ID':" + second + ",'DELETE':'Y'},{'VALUE':'3'}]}");
        assertThat(TestPortal.texts(get("contact", id).path("PHONE"), "VALUE")).containsExactly("11", "3");
        update("contact", id, "{'PHONE':[{'ID':'" + first + "','VALUE':''}]}");
        assertThat(TestPortal.texts(get("contact", id).path("PHONE"), "VALUE")).containsExactly("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crm.deal.add    | {}                                     | Parameter 'fields' must be array.",
                "crm.lead.add    | {'fields':'x'}                         | Parameter 'fields' must be array.",
                "crm.contact.add | {'fields':{},'params':'x'}             | Parameter 'params' must be array.",
                "crm.deal.add    | {'fields':{'CURRENCY_ID':'SHELLS'}}    | Invalid value for the \"Currency\" field",
                "crm.deal.update | {'fields':{}}                          | ID is not defined or invalid.",
                "crm.deal.update | {'id':100000,'fields':{}}              | Not found",
                "crm.lead.delete | {'id':'x'}                             | ID is not defined or invalid.",
                "crm.lead.delete | {'id':100000}                          | Not found"
            },
            quoteCharacter = '`')
    void whatCannotBeWrittenIsRefusedWithAnEmptyCode(String method, String request, String description) {
        var reply = PORTAL.call(method, request);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error").asText("absent")).isEmpty();
        assertThat(reply.description()).isEqualTo(description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal", "lead", "contact", "company"})
    void whatIsWrittenIsFoundByLists(String entity) {
        long id = add(entity, "{'ASSIGNED_BY_ID':3,'UTM_SOURCE':'only-" + entity + "'}");
        var found = PORTAL.call("crm." + entity + ".list", "{'filter':{'UTM_SOURCE':'only-" + entity + "'}}")
                .result();
        assertThat(TestPortal.texts(found, "ID")).containsExactly(String.valueOf(id));
        var last = PORTAL.call("crm." + entity + ".list", "{'order':{'ID':'DESC'},'select':['ID']}")
                .result();
        assertThat(last.get(0).path("ID").asLong()).isEqualTo(id);
    }
}
