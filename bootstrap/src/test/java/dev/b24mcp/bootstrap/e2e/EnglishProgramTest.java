package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the shipped translation, nothing that the server itself says to a client is in Russian. What the CRM holds may be. */
@Timeout(120)
class EnglishProgramTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** What stands in quotes in a prompt comes from the CRM or from the user. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\n]*\"");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"http", "stdio"})
    void speaksEnglishAllOverTheProtocol(String transport) throws Exception {
        try (var portal = SandboxPortal.start(SandboxSettings.defaults());
                var program = start(portal, transport)) {
            var client = new Client(program, transport);
            var greeting = client.ask("initialize", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}");
            assertThat(greeting.at("/result/instructions").asText()).contains("read access");
            assertEnglish(greeting);
            for (var list : List.of("tools/list", "prompts/list", "resources/list", "resources/templates/list")) {
                assertEnglish(client.ask(list, "{}"));
            }
            writesPromptsInEnglish(client);
            completesInEnglish(client);
            reportsInEnglish(client);
            explainsFailuresInEnglish(client);
        }
    }

    private static void writesPromptsInEnglish(Client client) throws Exception {
        for (var prompt : client.ask("prompts/list", "{}").at("/result/prompts")) {
            var arguments = new HashMap<String, String>();
            for (var argument : prompt.path("arguments")) {
                if (argument.path("required").asBoolean()) {
                    arguments.put(argument.path("name").asText(), "1");
                }
            }
            var written = client.ask(
                    "prompts/get",
                    JSON.writeValueAsString(Map.of("name", prompt.path("name").asText(), "arguments", arguments)));
            assertThat(written.at("/result/description").asText()).isNotEmpty().doesNotContainPattern(CYRILLIC);
            assertThat(QUOTED.matcher(written.at("/result/messages/0/content/text")
                                    .asText())
                            .replaceAll(""))
                    .contains("Rules:")
                    .doesNotContainPattern(CYRILLIC);
        }
    }

    private static void completesInEnglish(Client client) throws Exception {
        var completed = client.ask("completion/complete", """
                {"ref":{"type":"ref/prompt","name":"weekly_sales_report"},"argument":{"name":"week","value":""}}""");
        assertThat(completed.at("/result/completion/values")).hasSize(2);
        assertThat(completed.at("/result/completion/values/0").asText()).isEqualTo("this week");
        var written =
                client.ask("prompts/get", "{\"name\":\"weekly_sales_report\",\"arguments\":{\"week\":\"last week\"}}");
        assertThat(written.path("result").isObject()).isTrue();
    }

    private static void reportsInEnglish(Client client) throws Exception {
        for (var tool : List.of("getDeals", "getLeads", "getContacts", "getUsers", "getTasks")) {
            var result = client.ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{\"limit\":2}}")
                    .path("result");
            assertThat(result.path("isError").asBoolean()).isFalse();
            assertThat(result.at("/structuredContent/warnings")).isNotEmpty();
            assertEnglish(result.path("content"));
            assertEnglish(result.at("/structuredContent/warnings"));
        }
    }

    private static void explainsFailuresInEnglish(Client client) throws Exception {
        var calls = Stream.of(
                "{\"name\":\"getTasks\",\"arguments\":{\"filter\":{\"!%TITLE\":\"x\"}}}",
                "{\"name\":\"getDeals\",\"arguments\":{\"limit\":\"ten\",\"colour\":\"red\"}}");
        for (var call : calls.toList()) {
            var result = client.ask("tools/call", call).path("result");
            assertThat(result.path("isError").asBoolean()).isTrue();
            assertEnglish(result);
        }
        for (var call : List.of(
                "{\"name\":\"weekly_sales_report\",\"arguments\":{\"week\":\"never\"}}",
                "{\"name\":\"deals_at_risk\",\"arguments\":{\"days\":\"many\"}}",
                "{\"name\":\"my_day\",\"arguments\":{\"manager\":\"1\",\"date\":\"never\"}}",
                "{\"name\":\"no_such_prompt\"}")) {
            var error = client.ask("prompts/get", call).path("error");
            assertThat(error.path("message").asText()).isNotEmpty();
            assertEnglish(error);
        }
    }

    @Test
    void aTextThatTheTranslationLacksIsInRussianAndIsReportedOnce() throws Exception {
        var english = Files.readString(Path.of("..", "examples", "prompts", "prompts_en.md"));
        Files.writeString(folder.resolve("prompts_en.md"), english.replaceFirst("(?s)### of_total.*?### ", "### "));
        try (var portal = SandboxPortal.start(SandboxSettings.defaults());
                var program = start(portal, "stdio", folder)) {
            var client = new Client(program, "stdio");
            for (var round = 0; round < 2; round++) {
                var answer = client.ask("tools/call", "{\"name\":\"getDeals\",\"arguments\":{\"limit\":2}}");
                assertThat(answer.at("/result/content/0/text").asText()).contains("получено записей 2");
                assertThat(answer.at("/result/content/1/text").asText()).startsWith("Warning:");
            }
            program.hangUp();
            program.exitCode();
            assertThat(program.errors()).containsOnlyOnce("prompts_en.md lacks summary.of_total");
        }
    }

    @Test
    void aLanguageWithoutAFileIsRefusedWithTheNameOfTheFile() throws Exception {
        try (var portal = SandboxPortal.start(SandboxSettings.defaults());
                var program = start(portal, "http", folder)) {
            assertThat(program.hangUp()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors()).contains("SERVER_LOCALE", "prompts_en.md", "PROMPTS_DIR");
        }
    }

    private static void assertEnglish(JsonNode said) throws IOException {
        assertThat(JSON.writeValueAsString(said)).doesNotContainPattern(CYRILLIC);
    }

    private Program start(SandboxPortal portal, String command) throws IOException {
        return start(portal, command, Path.of("..", "examples", "prompts").toRealPath());
    }

    private Program start(SandboxPortal portal, String command, Path texts) throws IOException {
        return Program.start(
                folder,
                Map.of(
                        "BITRIX_BASE_URL", portal.baseUrl().toString(),
                        "BITRIX_TOKEN", portal.webhookToken(),
                        "PROMPTS_DIR", texts.toString(),
                        "SERVER_LOCALE", "en",
                        "SERVER_PORT", "0"),
                command);
    }

    /** Asks and waits for the answer, over either transport. */
    private static final class Client {

        private final Program program;
        private final String url;

        Client(Program program, String transport) throws IOException {
            this.program = program;
            this.url = transport.equals("http") ? program.address() : "";
        }

        JsonNode ask(String method, String params) throws IOException, InterruptedException {
            var message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
            if (url.isEmpty()) {
                program.say(message);
                return JSON.readTree(program.hear());
            }
            try (var http = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(message))
                        .build();
                return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            }
        }
    }
}
