package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static JsonNode batch(String request) {
        return PORTAL.call("batch", request).result();
    }

    @Test
    void referencesReachEarlierResults() {
        var result = batch("""
                {'halt':0,'cmd':{
                'deals':'crm.deal.list?select[]=ID&select[]=ASSIGNED_BY_ID&filter[%3EID]=170',
                'first':'crm.deal.get?id=$result[deals][0][ID]',
                'owner':'user.get?ID=$result[deals][0][ASSIGNED_BY_ID]',
                'many':'crm.deal.list?filter[@ID][]=$result[deals][1][ID]&filter[@ID][]=$result[first][ID]&select[]=ID',
                'me':'user.get?UF_DEPARTMENT=$result[owner][0][UF_DEPARTMENT]&select[]=ID'}}""");
        var results = result.path("result");
        assertThat(results.path("first").path("ID").asText()).isEqualTo("171");
        assertThat(results.path("owner").get(0).path("ID"))
                .isEqualTo(results.path("first").path("ASSIGNED_BY_ID"));
        assertThat(TestPortal.texts(results.path("many"), "ID")).containsExactly("171", "172");
        assertThat(results.path("me").size()).isBetween(1, 49);
        assertThat(result.path("result_total").path("deals").asInt()).isEqualTo(10);
        assertThat(result.path("result_total").has("first")).isFalse();
        assertThat(result.path("result_error").toString()).isEqualTo("[]");
        assertThat(result.path("result_next").toString()).isEqualTo("[]");
        assertThat(result.path("result_time").path("first").has("operating")).isTrue();
    }

    @Test
    void aChainByIdReadsPageAfterPage() {
        var page = "crm.deal.list?order[ID]=ASC&select[]=ID&start=-1&filter[%3EID]=";
        var result = batch("{'cmd':{'p0':'" + page + "0','p1':'" + page + "$result[p0][49][ID]','p2':'" + page
                + "$result[p1][49][ID]'}}");
        assertThat(result.path("result").path("p2").get(49).path("ID").asText()).isEqualTo("150");
        assertThat(result.path("result_total").path("p0").asInt(-1)).isZero();
    }

    @Test
    void aReferenceToNothingIsEmpty() {
        var result = batch("{'cmd':{'none':'crm.deal.list?filter[ID]=100000',"
                + "'after':'crm.deal.list?select[]=ID&filter[%3EID]=$result[none][0][ID]'}}");
        assertThat(result.path("result_total").path("after").asInt()).isEqualTo(180);
    }

    @Test
    void numericKeysBecomeLists() {
        var result = batch("{'cmd':['profile','crm.deal.list']}");
        assertThat(result.path("result").isArray()).isTrue();
        assertThat(result.path("result").get(0).path("ID").asText()).isEqualTo("1");
        assertThat(result.path("result_next").toString()).isEqualTo("{\"1\":50}");
    }

    @Test
    void withoutHaltTheRestIsStillDone() {
        var result = batch("{'halt':0,'cmd':{'a':'crm.deal.get?id=0','b':'no.such.method','c':'profile'}}");
        assertThat(result.path("result").size()).isEqualTo(1);
        assertThat(result.path("result").has("c")).isTrue();
        assertThat(result.path("result_error").path("a").path("error").asText("absent"))
                .isEmpty();
        assertThat(result.path("result_error").path("b").path("error").asText()).isEqualTo("ERROR_METHOD_NOT_FOUND");
        assertThat(result.path("result_time").has("a")).isFalse();
    }

    @Test
    void haltStopsAtTheFirstError() {
        var result = batch("{'halt':1,'cmd':{'a':'profile','b':'crm.deal.get','c':'profile'}}");
        assertThat(result.path("result").has("a")).isTrue();
        assertThat(result.path("result").has("c")).isFalse();
        assertThat(result.path("result_error").size()).isEqualTo(1);
    }

    @Test
    void theFiftyFirstCommandIsTooMany() {
        var commands =
                IntStream.range(0, 52).mapToObj(i -> "'c" + i + "':'profile'").collect(Collectors.joining(","));
        var result = batch("{'cmd':{" + commands + "}}");
        assertThat(result.path("result").size()).isEqualTo(50);
        assertThat(result.path("result_error").size()).isEqualTo(2);
        assertThat(result.path("result_error").path("c50").path("error").asText())
                .isEqualTo("ERROR_BATCH_LENGTH_EXCEEDED");
    }

    @Test
    void aBatchInABatchIsNotAllowed() {
        var result = batch("{'cmd':{'inner':'batch?cmd[x]=profile'}}");
        assertThat(result.path("result_error").path("inner").path("error").asText())
                .isEqualTo("ERROR_BATCH_METHOD_NOT_ALLOWED");
        assertThat(result.path("result").toString()).isEqualTo("[]");
    }

    @Test
    void inAFormEachCommandIsEncodedOnceMore() {
        var command = "crm.deal.list?filter%5B%3EID%5D=178&select%5B%5D=ID";
        var reply = PORTAL.form("batch", "halt=0&cmd%5Bd%5D=" + URLEncoder.encode(command, StandardCharsets.UTF_8));
        assertThat(TestPortal.texts(reply.result().path("result").path("d"), "ID"))
                .containsExactly("179", "180");
    }

    @Test
    void withoutCommandsEverythingIsEmpty() {
        assertThat(batch("{}").path("result").toString()).isEqualTo("[]");
    }
}
