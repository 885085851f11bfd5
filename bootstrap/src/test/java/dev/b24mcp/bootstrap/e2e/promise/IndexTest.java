package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class IndexTest extends PromiseTest {

    @Test
    void listsResourcesAndToolsWithWhatTheyTake() throws Exception {
        var index = server.get("/mcp/index").body();
        assertThat(texts(index.path("tools"), "name"))
                .containsExactly("getDeals", "getLeads", "getContacts", "getUsers", "getTasks");
        assertThat(texts(index.path("resources"), "name"))
                .contains(
                        "crm/deals",
                        "crm/leads",
                        "crm/contacts",
                        "crm/users",
                        "crm/tasks",
                        "crm/lead_statuses",
                        "crm/lead_sources",
                        "crm/currencies",
                        "crm/deal_categories",
                        "crm/deal_stages",
                        "tasks/statuses",
                        "tasks/priorities",
                        "bitrix24_leads_guide");
        for (var list : index) {
            assertThat(list).allSatisfy(entry -> {
                assertThat(entry.path("description").asText()).containsPattern("[а-я]");
                assertThat(entry.at("/inputSchema/type").asText()).isEqualTo("object");
            });
        }
        assertThat(texts(index.path("resources"), "uri"))
                .contains("bitrix24://crm/deals")
                .allMatch(uri -> uri.startsWith("bitrix24://"));
    }

    @Test
    void greetsWhoeverOnlyGets() throws Exception {
        var handshake = server.get("/mcp");
        assertThat(handshake.status()).isEqualTo(200);
        assertThat(handshake.body().path("method").asText()).isEqualTo("initialize");
        assertThat(handshake.body().has("id")).isFalse();
        var params = handshake.body().path("params");
        assertThat(params.at("/serverInfo/name").asText()).isEqualTo("b24-mcp");
        assertThat(params.path("protocolVersion").asText()).isEqualTo("2025-11-25");
        assertThat(params.path("tools")).hasSize(5);
        assertThat(params.path("resources")).isNotEmpty();
    }

    @Test
    void sendsWhoeverWantsEventsWithoutASessionAway() throws Exception {
        var response = server.client()
                .send(
                        HttpRequest.newBuilder(server.url())
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).isPresent();
    }
}
