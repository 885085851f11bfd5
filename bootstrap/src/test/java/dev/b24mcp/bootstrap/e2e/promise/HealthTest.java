package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest extends PromiseTest {

    @Test
    void tellsThatItIsAliveAndWhetherThePortalIs() throws Exception {
        assertAlive();
        var ready = server.get("/readyz");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.body().at("/status").asText()).isEqualTo("ready");
        assertThat(ready.body().at("/crm/reachable").asBoolean()).isTrue();
    }

    @Test
    void isAliveAlthoughThePortalIsGone() throws Exception {
        try (var other = PromisedServer.start(Map.of("BITRIX_RETRIES", "0"))) {
            other.closePortal();
            assertThat(other.get("/healthz").status()).isEqualTo(200);
            var ready = other.get("/readyz");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.body().at("/status").asText()).isEqualTo("unavailable");
            assertThat(ready.body().at("/crm/reachable").asBoolean()).isFalse();
            assertThat(ready.body().at("/crm/code").asText()).isNotBlank();
            assertThat(ready.body().toString()).doesNotContain(other.portalSecret());
        }
    }

    @Test
    void tellsHowThePortalsQuotaStands() throws Exception {
        server.post("/mcp/tool/call", "{\"tool\":\"getDeals\",\"params\":{\"limit\":1}}");

        var crm = server.get("/readyz").body().at("/crm");
        assertThat(crm.at("/crm_requests_total").asInt()).isPositive();
        assertThat(crm.at("/crm_bucket_size").asInt()).isEqualTo(50);
        assertThat(crm.at("/crm_requests_waiting").asInt()).isZero();

        var metrics = server.text("/metrics");
        assertThat(metrics)
                .contains("# TYPE b24mcp_crm_requests_total counter\n")
                .containsPattern("b24mcp_crm_requests_total [1-9]")
                .doesNotContain("NaN");
    }

    @Test
    void countsTheCallsOfEachToolHoweverTheyCame() throws Exception {
        try (var other = PromisedServer.start(Map.of())) {
            other.post("/mcp/tool/call", "{\"tool\":\"getDeals\",\"params\":{\"limit\":1}}");
            other.post("/mcp", """
                    {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"getDeals","arguments":{"limit":"many"}}}""");
            other.post("/mcp", """
                    {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"getSecrets","arguments":{}}}""");

            assertThat(other.text("/metrics"))
                    .contains("b24mcp_tool_calls_total{tool=\"getDeals\"} 2\n")
                    .contains("b24mcp_tool_calls_failed_total{tool=\"getDeals\"} 1\n")
                    .containsPattern("b24mcp_tool_call_seconds_total\\{tool=\"getDeals\"} [0-9.]*[1-9]")
                    .doesNotContain("getSecrets");
        }
    }

    private void assertAlive() throws Exception {
        for (var path : List.of("/healthz", "/mcp/health")) {
            var answer = server.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().at("/status").asText()).isEqualTo("ok");
        }
    }
}
