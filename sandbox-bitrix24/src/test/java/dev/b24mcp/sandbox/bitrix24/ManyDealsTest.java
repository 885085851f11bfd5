package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A million deals: they would not fit into the memory of a test if there were an object for each. */
class ManyDealsTest {
    private static final int MANY = 1_000_000;
    private static final TestPortal PORTAL =
            TestPortal.start(settings -> settings.withVolume(volume -> volume.withDeals(MANY)));

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static TestPortal.Reply list(String request) {
        return PORTAL.call("crm.deal.list", "{'select':['ID']," + request + "}");
    }

    private static List<String> ids(JsonNode rows) {
        return TestPortal.texts(rows, "ID");
    }

    private static List<String> range(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    @Test
    void aPageIsFoundByItsIds() {
        assertThat(ids(list("'start':-1,'order':{'ID':'ASC'},'filter':{'>ID':777777}")
                        .result()))
                .isEqualTo(range(777_778, 777_827));
        assertThat(ids(list("'start':-1,'order':{'ID':'DESC'},'filter':{'<ID':500051}")
                        .result()))
                .isEqualTo(range(500_001, 500_050).reversed());
        assertThat(ids(list("'start':-1,'filter':{'>ID':10,'<=ID':13.5,'!ID':12}")
                        .result()))
                .containsExactly("11", "13");
        assertThat(ids(list("'filter':{'@ID':[999999,5,5,2000000],'<ID':1000000}")
                        .result()))
                .containsExactly("5", "999999");
        assertThat(ids(list("'filter':{'ID':'424242'}").result())).containsExactly("424242");
        assertThat(ids(list("'filter':{'>ID':7,'<ID':7}").result())).isEmpty();
    }

    @Test
    void theUniversalFamilyFindsAPageByItsIdsToo() {
        var items = PORTAL.call(
                        "crm.item.list",
                        "{'entityTypeId':2,'select':['id'],'start':-1,'filter':{'>id':777777,'!=stageId':'NOPE'}}")
                .result()
                .path("items");
        assertThat(TestPortal.texts(items, "id")).isEqualTo(range(777_778, 777_827));
        var part = PORTAL.call("crm.item.list", "{'entityTypeId':2,'filter':{'>id':100,'<=id':900100},'start':7}")
                .body();
        assertThat(part.path("total").asInt()).isEqualTo(900_000);
        assertThat(part.path("result").path("items").get(0).path("id").asLong()).isEqualTo(108);
    }

    @Test
    void theyAreCountedAndTurnedOverByOffset() {
        var last = list("'order':{'ID':'ASC'},'start':999950");
        assertThat(last.body().path("total").asInt()).isEqualTo(MANY);
        assertThat(ids(last.result())).isEqualTo(range(999_951, 1_000_000));
        var bounded = list("'filter':{'>ID':100,'<=ID':900100},'start':50").body();
        assertThat(bounded.path("total").asInt()).isEqualTo(900_000);
        assertThat(bounded.path("next").asInt()).isEqualTo(100);
        assertThat(ids(bounded.path("result"))).isEqualTo(range(151, 200));
    }

    @Test
    void theyAreSortedByOtherFieldsToo() {
        var rows = PORTAL.call(
                        "crm.deal.list",
                        "{'select':['ID','OPPORTUNITY'],'order':{'OPPORTUNITY':'DESC'},'filter':{'<=ID':20000}}")
                .result();
        assertThat(TestPortal.texts(rows, "OPPORTUNITY").stream()
                        .map(Double::valueOf)
                        .toList())
                .hasSize(50)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void aDealIsTheSameEachTimeItIsLookedAt() {
        var once = PORTAL.call("crm.deal.get", "{'id':654321}").result();
        assertThat(PORTAL.call("crm.deal.get", "{'id':654321}").result()).isEqualTo(once);
        assertThat(once.path("TITLE").asText()).isNotEmpty();
        assertThat(once.path("UF_CRM_1700000004").asBoolean()).isTrue();
    }
}
