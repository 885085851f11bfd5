package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadsGuideTest extends PromiseTest {

    private static final String PATH = "/mcp/resource/query";

    @Test
    void itsPayloadsWorkAsTheyAre() throws Exception {
        var guide = server.post(PATH, "{'resource':'bitrix24_leads_guide'}").body();
        assertThat(texts(guide.path("data"), "type"))
                .containsExactly("scenario", "scenario", "scenario", "scenario", "scenario", "rules");
        for (var row : guide.path("data")) {
            if (row.path("type").asText().equals("scenario")) {
                assertThat(row.path("title").asText()).isNotBlank();
                assertThat(row.path("description").asText()).isNotBlank();
                var answer = server.call("getLeads", row.path("payload"));
                assertThat(answer.path("isError").asBoolean()).as("%s", answer).isFalse();
                assertThat(answer.path("structuredContent").has("warnings")).isFalse();
            } else {
                assertThat(row.path("rules").toString())
                        .contains("`ASSIGNED_BY_ID`: ID", "`STATUS_SEMANTIC_ID`: P")
                        .doesNotContain("{responsible}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'scenario':'mine'}", "{'title':'Мои лиды'}", "{'title':'mine'}"})
    void oneScenarioCanBeChosen(String params) throws Exception {
        var data = server.post(PATH, "{'resource':'bitrix24_leads_guide','params':" + params + "}")
                .body()
                .path("data");
        assertThat(texts(data, "scenario")).startsWith("mine").hasSize(2);
        assertThat(data.at("/0/payload/filter/ASSIGNED_BY_ID").asText()).isEqualTo("me");
    }

    @Test
    void anUnknownScenarioIsToldWhichThereAre() throws Exception {
        var answer = server.post(PATH, "{'resource':'bitrix24_leads_guide','params':{'scenario':'nobody'}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/detail/message").asText()).contains("fresh", "by_status");
    }
}
