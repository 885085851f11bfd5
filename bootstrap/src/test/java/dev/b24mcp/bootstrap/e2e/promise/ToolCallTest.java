package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolCallTest extends PromiseTest {

    private static final String PATH = "/mcp/tool/call";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'tool':'getDeals','params':{'select':['ID','TITLE'],'filter':{'>OPPORTUNITY':10000},'limit':2}}",
                "{'tool':'getDeals','arguments':{'select':['ID','TITLE'],'filter':{'>OPPORTUNITY':10000},'limit':2}}",
                "{'jsonrpc':'2.0','id':7,'method':'tools/call','params':{'name':'getDeals','arguments':"
                        + "{'select':['ID','TITLE'],'filter':{'>OPPORTUNITY':10000},'limit':2}}}"
            })
    void givesTheResultOfTheTool(String body) throws Exception {
        var answer = server.post(PATH, body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("isError").asBoolean()).isFalse();
        assertThat(answer.body().at("/content/0/text").asText()).contains("получено записей 2 из");
        assertThat(answer.body().at("/structuredContent/result/result")).hasSize(2);
        assertThat(answer.body().at("/structuredContent/metadata/tool").asText())
                .isEqualTo("getDeals");
    }

    @Test
    void theExampleOfTheOriginalsReadmeWorksAsItStands() throws Exception {
        var answer = server.post(
                PATH, "{'tool': 'getDeals', 'params': {'select': ['ID', 'TITLE'], 'filter': {'>OPPORTUNITY': 10000}}}");
        assertThat(answer.body().at("/structuredContent/result/result"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.propertyStream().map(Map.Entry::getKey))
                        .containsExactlyInAnyOrder("ID", "TITLE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'tool':'getUnicorns'} | 404 | tool_not_found",
                "{'tool':5} | 422 | invalid_request",
                "{'tool':'getDeals','params':'all'} | 422 | invalid_request",
                "{'tool':'getDeals','limit':1} | 422 | invalid_request",
                "{'jsonrpc':'2.0','id':7,'method':'tools/call'} | 422 | invalid_request",
                "no json | 400 | invalid_json"
            })
    void saysWhatIsWrong(String body, int status, String type) throws Exception {
        var answer = server.post(PATH, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().at("/detail/type").asText()).isEqualTo(type);
        assertThat(answer.body().at("/detail/message").asText()).isNotBlank();
    }

    @Test
    void namesTheMembersThereAreWhereOneIsNotKnown() throws Exception {
        var answer = server.post(PATH, "{'name':'getDeals'}");
        assertThat(answer.body().at("/detail/message").asText()).contains("name", "tool", "params", "arguments");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "1.5", "'5'", "99999999999", "-99999999999", "1e30", "-1e30", "18446744073709551617.0"})
    void argumentsThatDoNotFitAreToldToTheModel(String limit) throws Exception {
        var answer = server.post(PATH, "{'tool':'getDeals','params':{'limit':" + limit + "}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("isError").asBoolean()).isTrue();
        assertThat(answer.body().at("/content/0/text").asText()).contains("limit");
    }
}
