package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceQueryTest extends PromiseTest {

    private static final String PATH = "/mcp/resource/query";

    @ParameterizedTest
    @ValueSource(strings = {"crm/deals", "crm/leads", "crm/contacts", "crm/users", "crm/tasks", "bitrix24://crm/deals"})
    void givesRowsWithWhereTheyAreFrom(String resource) throws Exception {
        var answer = server.post(PATH, "{'resource':'" + resource + "','params':{'limit':3}}");
        assertThat(answer.status()).isEqualTo(200);
        var body = answer.body();
        assertThat(body.at("/metadata/provider").asText()).isEqualTo("bitrix24");
        assertThat(body.at("/metadata/resource").asText()).isEqualTo(resource.replace("bitrix24://", ""));
        assertThat(body.at("/metadata/instance_name").asText()).isEqualTo("demo");
        assertThat(body.path("data")).hasSize(3);
        assertThat(body.path("total").asInt()).isGreaterThan(3);
        assertThat(body.path("next_cursor").asText()).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm/lead_statuses",
                "crm/lead_sources",
                "crm/currencies",
                "crm/deal_categories",
                "crm/deal_stages",
                "tasks/statuses",
                "tasks/priorities"
            })
    void givesDictionaries(String resource) throws Exception {
        var body = server.post(PATH, "{'resource':'" + resource + "'}").body();
        assertThat(body.path("data")).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.path("id").asText()).isNotBlank();
            assertThat(entry.path("name").asText()).isNotBlank();
        });
        assertThat(body.path("total").asInt()).isEqualTo(body.path("data").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'categoryId':1}", "{'id':'1'}"})
    void givesTheStagesOfOneFunnel(String params) throws Exception {
        var body = server.post(PATH, "{'resource':'crm/deal_stages','params':" + params + "}")
                .body();
        assertThat(texts(body.path("data"), "id")).isNotEmpty().allMatch(id -> id.startsWith("C1:"));
    }

    @Test
    void goesOnFromTheCursorWithoutGapOrDouble() throws Exception {
        var ids = new ArrayList<String>();
        var cursor = "null";
        for (var page = 0; page < 4; page++) {
            var body = server.post(
                            PATH,
                            "{'resource':'crm/deals','params':{'limit':7,'order':{'ID':'ASC'}},'cursor':" + cursor
                                    + "}")
                    .body();
            ids.addAll(texts(body.path("data"), "ID"));
            cursor = "'" + body.path("next_cursor").asText() + "'";
        }
        var whole = server.post(PATH, "{'resource':'crm/deals','params':{'limit':28,'order':{'ID':'ASC'}}}")
                .body();
        assertThat(ids).isEqualTo(texts(whole.path("data"), "ID"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'resource':'crm/unicorns'} | 404 | resource_not_found | ",
                "{'resource':7} | 422 | invalid_request | resource",
                "{} | 422 | invalid_request | resource",
                "{'resource':'crm/deals','params':[]} | 422 | invalid_request | params",
                "{'resource':'crm/deals','params':{'limit':'many'}} | 422 | invalid_request | params.limit",
                "{'resource':'crm/deals','cursor':'somewhere'} | 422 | invalid_request | cursor",
                "{'resource':'crm/deals','cursor':5} | 422 | invalid_request | cursor",
                "{'resource': | 400 | invalid_json | ",
                "[] | 400 | invalid_json | ",
                "{'resource':'crm/deals','params':{'filter':{'NOPE':1}}} | 422 | invalid_request | "
            })
    void saysWhatIsWrong(String body, int status, String type, String field) throws Exception {
        var answer = server.post(PATH, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().at("/detail/type").asText()).isEqualTo(type);
        assertThat(answer.body().at("/detail/message").asText()).isNotBlank();
        if (field != null) {
            assertThat(answer.body().at("/detail/field").asText()).isEqualTo(field);
        }
    }

    @Test
    void tellsOfAPortalThatIsGoneWithoutItsSecret() throws Exception {
        try (var other = PromisedServer.start(Map.of("BITRIX_RETRIES", "0"))) {
            other.closePortal();
            var answer = other.post(PATH, "{'resource':'crm/deals'}");
            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.body().at("/detail/type").asText()).isEqualTo("upstream_error");
            assertThat(answer.body().toString()).doesNotContain(other.portalSecret(), "Exception");
        }
    }

    @Test
    void isAMethodOfJsonRpcToo() throws Exception {
        for (var params : List.of(
                "{'uri':'crm/deals','arguments':{'limit':2}}",
                "{'resource':'bitrix24://crm/deals','params':{'limit':2}}")) {
            var result = server.rpc("resources/query", params).path("result");
            assertThat(result.path("data")).hasSize(2);
            assertThat(result.at("/metadata/resource").asText()).isEqualTo("crm/deals");
        }
    }
}
