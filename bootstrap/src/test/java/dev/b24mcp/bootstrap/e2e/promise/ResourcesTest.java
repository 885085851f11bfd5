package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest extends PromiseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void areListedWithAbsoluteAddressesThatCanBeRead() throws Exception {
        for (var resource : server.rpc("resources/list", "{}").at("/result/resources")) {
            var uri = resource.path("uri").asText();
            assertThat(uri).startsWith("bitrix24://");
            assertThat(read(uri).path("data")).as(uri).isNotEmpty();
            assertThat(read(resource.path("name").asText()).path("data")).isNotEmpty();
        }
    }

    @Test
    void sayWhereTheCodesOfADictionaryAreFound() throws Exception {
        assertThat(texts(server.rpc("resources/list", "{}").at("/result/resources"), "description"))
                .contains("Стадии лидов: коды и названия. Коды стоят в `STATUS_ID`.")
                .anyMatch(description -> description.startsWith("Валюты") && description.endsWith("в `CURRENCY_ID`."));
    }

    @Test
    void haveTemplatesForFilteredLists() throws Exception {
        var templates = server.rpc("resources/templates/list", "{}").at("/result/resourceTemplates");
        assertThat(texts(templates, "uriTemplate"))
                .hasSize(5)
                .contains("bitrix24://crm/deals{?dateHint,select,order,start,limit,filter*}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%3E%3DOPPORTUNITY=100000&order=-OPPORTUNITY&select=ID,OPPORTUNITY&limit=3",
                ">=OPPORTUNITY=100000&order=-OPPORTUNITY&select=ID,OPPORTUNITY&limit=3"
            })
    void areFilteredByTheirAddress(String query) throws Exception {
        var rows = read("bitrix24://crm/deals?" + query).path("data");
        assertThat(rows).hasSize(3);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("OPPORTUNITY").asDouble()).isGreaterThanOrEqualTo(100_000);
            assertThat(row).hasSize(2);
        });
        assertThat(rows.get(0).path("OPPORTUNITY").asDouble())
                .isGreaterThanOrEqualTo(rows.get(2).path("OPPORTUNITY").asDouble());
    }

    @Test
    void takeListsAndPeriods() throws Exception {
        var body = read("bitrix24://crm/leads?@STATUS_ID=NEW,IN_PROCESS&dateHint=this_year&limit=20");
        assertThat(texts(body.path("data"), "STATUS_ID")).isNotEmpty().allMatch(id -> id.matches("NEW|IN_PROCESS"));
        assertThat(body.has("warnings")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=none", "limit=-1", "dateHint=sometime", "NOPE=1", "select=%ZZ", "start=-1"})
    void refuseWhatMakesNoSense(String query) throws Exception {
        var answer = server.rpc("resources/read", "{'uri':'bitrix24://crm/deals?" + query + "'}");
        assertThat(answer.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(answer.at("/error/message").asText()).isNotBlank();
    }

    @Test
    void theirVariablesCanBeCompleted() throws Exception {
        var values = server.rpc(
                        "completion/complete",
                        "{'ref':{'type':'ref/resource','uri':"
                                + "'bitrix24://crm/deals{?dateHint,select,order,start,limit,filter*}'},"
                                + "'argument':{'name':'dateHint','value':'last_'}}")
                .at("/result/completion/values");
        assertThat(values)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.asText()).contains("last_"));
    }

    private JsonNode read(String uri) throws IOException, InterruptedException {
        var answer = server.rpc("resources/read", "{'uri':'" + uri + "'}");
        return JSON.readTree(answer.at("/result/contents/0/text").asText());
    }
}
