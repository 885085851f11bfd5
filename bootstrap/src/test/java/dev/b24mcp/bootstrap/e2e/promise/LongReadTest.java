package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class LongReadTest extends PromiseTest {

    @Test
    void aThousandDealsTakeTwoRequests() throws Exception {
        server.call("getDeals", "{'limit':1,'select':['ID']}");
        var before = server.journal().size();

        var answer = server.call("getDeals", "{'limit':1000,'select':['ID']}");

        var ids = new HashSet<String>();
        answer.at("/structuredContent/result/result")
                .forEach(deal -> ids.add(deal.path("ID").asText()));
        assertThat(ids).hasSize(1000);
        assertThat(answer.at("/structuredContent/result/next").asInt()).isEqualTo(1000);
        assertThat(server.journal().stream().skip(before).map(entry -> entry.method()))
                .containsExactly("crm.deal.list", "batch");
    }

    @Test
    void aLimitOfNoneOnlyCounts() throws Exception {
        var answer = server.call("getDeals", "{'limit':0,'dateHint':'this_year'}");

        assertThat(answer.path("isError").asBoolean()).isFalse();
        assertThat(answer.at("/structuredContent/result/result")).isEmpty();
        assertThat(answer.at("/structuredContent/result/total").asInt()).isPositive();
        assertThat(answer.at("/content/0/text").asText())
                .contains(answer.at("/structuredContent/result/total").asText());
    }
}
