package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The credential is in nothing that leaves the process, whatever goes wrong. */
class SecretProgramTest {

    private static final String SECRET = "q7w8e9r0secret";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1/" + SECRET, SECRET + "-oauth"})
    void isNeverShown(String token) throws Exception {
        try (var portal = SandboxPortal.start(SandboxSettings.defaults())) {
            for (var address : List.of(
                    portal.baseUrl().toString(), "http://127.0.0.1:9/rest", "http://localhost:9/rest/1/" + SECRET)) {
                var environment = Map.of(
                        "BITRIX_BASE_URL", address,
                        "BITRIX_TOKEN", token,
                        "BITRIX_RETRIES", "1",
                        "SERVER_PORT", "0",
                        "SERVER_LOG_LEVEL", "debug");
                try (var program = Program.start(folder, environment, "http")) {
                    var said = answers(program.address());
                    assertThat(said)
                            .hasSize(4)
                            .allSatisfy(answer -> assertThat(answer).doesNotContain(SECRET));
                    assertThat(said.getFirst()).contains("\"isError\":true");
                    program.terminate();
                    program.exitCode();
                    assertThat(program.errors())
                            .contains("crm.deal.fields failed")
                            .doesNotContain(SECRET);
                }
            }
        }
    }

    private static List<String> answers(String url) throws IOException, InterruptedException {
        var answers = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (var call : List.of(
                    "\"tools/call\",\"params\":{\"name\":\"getDeals\"}",
                    "\"tools/list\"",
                    "\"resources/read\",\"params\":{\"uri\":\"crm/deals\"}",
                    "\"tools/call\",\"params\":{\"name\":\"getTasks\",\"arguments\":{\"filter\":{\"!%TITLE\":\"x\"}}}")) {
                var request = HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + call + "}"))
                        .build();
                answers.add(client.send(request, BodyHandlers.ofString()).body());
            }
        }
        return answers;
    }
}
