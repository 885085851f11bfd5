package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Order, select, paging and typing of the classic family. */
class ListDialectTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static List<String> ids(String request) {
        return TestPortal.texts(PORTAL.call("crm.deal.list", request).result(), "ID");
    }

    private static List<String> range(int first, int last) {
        return IntStream.rangeClosed(Math.min(first, last), Math.max(first, last))
                .map(id -> first <= last ? id : first + last - id)
                .mapToObj(String::valueOf)
                .toList();
    }

    @Test
    void theDefaultOrderIsByAscendingId() {
        assertThat(ids("{}")).isEqualTo(range(1, 50));
        assertThat(ids("{'order':{'ID':'desc'}}")).isEqualTo(range(180, 131));
    }

    @Test
    void severalKeysSortOneAfterTheOther() {
        var rows = PORTAL.call(
                        "crm.deal.list",
                        "{'ORDER':{'CURRENCY_ID':'desc','OPPORTUNITY':'ASC'},'SELECT':['ID','CURRENCY_ID','OPPORTUNITY']}")
                .result();
        assertThat(TestPortal.texts(rows, "CURRENCY_ID")).isSortedAccordingTo(Comparator.reverseOrder());
        var dollars = rows.findValuesAsText("CURRENCY_ID").lastIndexOf("USD") + 1;
        assertThat(dollars).isBetween(2, 49);
        assertThat(TestPortal.texts(rows, "OPPORTUNITY").subList(dollars, 50).stream()
                        .map(Double::valueOf))
                .isSorted();
    }

    @Test
    void unknownSortKeysAreIgnored() {
        assertThat(ids("{'order':{'NO_SUCH_FIELD':'DESC'}}")).isEqualTo(range(1, 50));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "10,1", "49,1", "50,51", "75,51", "100,101", "nonsense,1"})
    void theStartIsFlooredToAWholePage(String start, int first) {
        assertThat(ids("{'start':'" + start + "'}")).first().isEqualTo(String.valueOf(first));
    }

    @Test
    void nextIsThereOnlyWhenMoreRemains() {
        var first = PORTAL.call("crm.deal.list").body();
        assertThat(first.path("next").asInt()).isEqualTo(50);
        assertThat(first.path("total").asInt()).isEqualTo(180);
        var last = PORTAL.call("crm.deal.list", "{'start':150}").body();
        assertThat(last.has("next")).isFalse();
        assertThat(last.path("result")).hasSize(30);
        var exact = PORTAL.call("crm.deal.list", "{'filter':{'<=ID':50}}").body();
        assertThat(exact.has("next")).isFalse();
        var beyond = PORTAL.call("crm.deal.list", "{'start':100000}").body();
        assertThat(beyond.path("result")).isEmpty();
        assertThat(beyond.path("total").asInt()).isEqualTo(180);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'start':-1}", "{'start':-1,'order':{'TITLE':'ASC'}}", "{'start':'-1','filter':{'>ID':3}}"})
    void aNegativeStartSwitchesCountingOff(String request) {
        var body = PORTAL.call("crm.deal.list", request).body();
        assertThat(body.path("result")).hasSize(50);
        assertThat(body.path("total").asInt(-5)).isZero();
        assertThat(body.has("next")).isFalse();
    }

    @Test
    void aLimitIsIgnored() {
        assertThat(ids("{'limit':3,'LIMIT':3}")).hasSize(50);
    }

    @Test
    void noSelectMeansBaseAndUserFieldsWithoutMultifields() {
        var row = PORTAL.call("crm.contact.list").result().get(0);
        assertThat(row.has("NAME")).isTrue();
        assertThat(row.has("UF_CRM_1700000022")).isTrue();
        assertThat(row.has("PHONE") || row.has("EMAIL")).isFalse();
    }

    @Test
    void masksAndNamesSelectWhatTheySay() {
        var base = PORTAL.call("crm.lead.list", "{'select':['*']}").result().get(0);
        assertThat(base.has("TITLE")).isTrue();
        assertThat(base.has("UF_CRM_1700000011") || base.has("PHONE")).isFalse();
        var user = PORTAL.call("crm.lead.list", "{'select':['UF_*']}").result().get(0);
        assertThat(user).hasSize(6);
        assertThat(user.fieldNames()).toIterable().allMatch(name -> name.startsWith("UF_CRM_"));
        var named = PORTAL.call("crm.lead.list", "{'select':['ID','NO_SUCH_FIELD']}")
                .result()
                .get(0);
        assertThat(named).hasSize(1);
        var unknown = PORTAL.call("crm.lead.list", "{'select':['NO_SUCH_FIELD']}")
                .result()
                .get(0);
        assertThat(unknown).isEqualTo(PORTAL.call("crm.lead.list").result().get(0));
        var phones = PORTAL.call("crm.lead.list", "{'select':['PHONE'],'filter':{'HAS_PHONE':'Y'}}")
                .result()
                .get(0)
                .path("PHONE")
                .get(0);
        assertThat(phones.path("TYPE_ID").asText()).isEqualTo("PHONE");
        assertThat(phones.path("VALUE").asText()).startsWith("+7 (900) 000-");
        assertThat(phones.path("ID").isTextual()).isTrue();
        assertThat(PORTAL.call("crm.lead.list", "{'select':['PHONE']}")
                        .result()
                        .get(0)
                        .has("ID"))
                .as("whoever asks for phones is told whose they are")
                .isTrue();
    }

    @Test
    void everyValueIsAStringOrNullExceptInUserFields() {
        for (var row : PORTAL.call("crm.deal.list", "{'select':['*']}").result()) {
            row.forEach(value -> assertThat(value.isTextual() || value.isNull()).isTrue());
            assertThat(row.path("OPPORTUNITY").asText()).matches("\\d+\\.\\d\\d");
            assertThat(row.path("CLOSED").asText()).isIn("Y", "N");
            assertThat(row.path("CLOSEDATE").asText()).endsWith("T03:00:00+03:00");
            assertThat(row.path("DATE_CREATE").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+03:00");
        }
    }

    @Test
    void anEmptyDateIsAnEmptyString() {
        var open = PORTAL.call("crm.lead.list", "{'filter':{'STATUS_SEMANTIC_ID':'P'}}")
                .result();
        assertThat(open).isNotEmpty();
        assertThat(TestPortal.texts(open, "DATE_CLOSED")).containsOnly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter", "order", "select"})
    void aScalarWhereAnArrayIsDueIsAnError(String parameter) {
        var reply = PORTAL.call("crm.deal.list", "{'" + parameter + "':'x'}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEmpty();
        assertThat(reply.description()).isEqualTo("Parameter '" + parameter + "' must be array.");
    }

    @Test
    void getRefusesWhatIsNoIdAndWhatDoesNotExist() {
        for (var request : new String[] {"{}", "{'id':'x'}", "{'id':0}", "{'id':-4}"}) {
            var reply = PORTAL.call("crm.contact.get", request);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body().path("error").asText("absent")).isEmpty();
            assertThat(reply.description()).isEqualTo("ID is not defined or invalid.");
        }
        assertThat(PORTAL.call("crm.lead.get", "{'ID':100000}").description()).isEqualTo("Not found");
    }

    @Test
    void getReturnsTheSameRecordAsTheList() {
        JsonNode listed =
                PORTAL.call("crm.deal.list", "{'filter':{'ID':77}}").result().get(0);
        assertThat(PORTAL.call("crm.deal.get", "{'Id':'77'}").result()).isEqualTo(listed);
    }
}
