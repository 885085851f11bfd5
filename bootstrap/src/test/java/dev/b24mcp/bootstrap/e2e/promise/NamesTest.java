package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest extends PromiseTest {

    @ParameterizedTest
    @CsvSource({
        "getDeals, /result/result, ASSIGNED_BY_ID STAGE_ID CATEGORY_ID CURRENCY_ID",
        "getLeads, /result/result, ASSIGNED_BY_ID STATUS_ID SOURCE_ID CURRENCY_ID",
        "getContacts, /result/result, ASSIGNED_BY_ID",
        "getTasks, /result/result/tasks, responsibleId createdBy status priority"
    })
    void everyIdOfTheAnswerHasItsName(String tool, String rows, String members) throws Exception {
        var structured = server.call(tool, "{'limit':200}").path("structuredContent");
        var names = structured.path("names");
        for (var member : List.of(members.split(" ", -1))) {
            assertThat(structured.at(rows)).isNotEmpty().allSatisfy(row -> {
                var id = row.path(member).asText();
                assertThat(names.path(member).path(id).asText())
                        .as("%s %s", member, id)
                        .isNotBlank();
            });
        }
    }

    @Test
    void namesAreAskedForOnceHoweverManyRowsThereAre() throws Exception {
        server.call("getDeals", "{'limit':200}");
        var before = server.journal().size();
        server.call("getDeals", "{'limit':50}");
        assertThat(server.journal().subList(before, server.journal().size()))
                .extracting(entry -> entry.method())
                .containsExactly("crm.deal.list");
    }

    @Test
    void aColdServerAsksForNamesInAFewCalls() throws Exception {
        try (var cold = PromisedServer.start()) {
            cold.call("getDeals", "{'limit':500,'select':['ID','ASSIGNED_BY_ID','CREATED_BY_ID','STAGE_ID']}");
            assertThat(cold.journal().stream()
                            .filter(entry -> entry.method().equals("user.get"))
                            .count())
                    .isLessThanOrEqualTo(2);
            assertThat(cold.journal().stream()
                            .filter(entry -> entry.method().equals("crm.status.list"))
                            .count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void resourcesHaveThemToo() throws Exception {
        JsonNode body = server.post("/mcp/resource/query", "{'resource':'crm/deals','params':{'limit':1}}")
                .body();
        var id = body.at("/data/0/ASSIGNED_BY_ID").asText();
        assertThat(body.path("names").path("ASSIGNED_BY_ID").path(id).asText()).isNotBlank();
    }

    @Test
    void meIsWhoeverTheServerAsksFor() throws Exception {
        var mine = server.call("getDeals", "{'limit':50,'filter':{'ASSIGNED_BY_ID':'me'}}");
        var me = mine.at("/structuredContent/request/filter/ASSIGNED_BY_ID").asText();
        assertThat(me).matches("\\d+");
        assertThat(mine.path("isError").asBoolean()).isFalse();
        for (var row : mine.at("/structuredContent/result/result")) {
            assertThat(row.path("ASSIGNED_BY_ID").asText()).isEqualTo(me);
        }
    }
}
