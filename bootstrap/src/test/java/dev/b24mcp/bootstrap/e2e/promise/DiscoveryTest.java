package dev.b24mcp.bootstrap.e2e.promise;

import static dev.b24mcp.bootstrap.e2e.promise.RawClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients look for authorization before their first message; here there is none, and they are told so without words. */
class DiscoveryTest {

    @Test
    void answersEveryProbeWithABare404() throws Exception {
        try (var program = HttpProgram.start(Map.of());
                // one connection: no probe costs it
                var client = program.connect()) {
            for (var probe : new String[] {
                "GET /.well-known/oauth-protected-resource",
                "GET /.well-known/oauth-protected-resource/mcp",
                "GET /mcp/.well-known/oauth-protected-resource",
                "GET /.well-known/oauth-authorization-server",
                "GET /.well-known/oauth-authorization-server/mcp",
                "GET /.well-known/openid-configuration",
                "GET /mcp/.well-known/openid-configuration",
                "POST /register"
            }) {
                client.send(request(probe, "Accept: application/json\r\n", probe.startsWith("POST") ? "{}" : ""));
                assertThat(client.head())
                        .as(probe)
                        .startsWith("HTTP/1.1 404")
                        .contains("Content-Length: 0\r\n")
                        .doesNotContain("WWW-Authenticate");
            }
            assertThat(client.send(RawClient.post(RawClient.PING)).head()).startsWith("HTTP/1.1 200");
        }
    }
}
