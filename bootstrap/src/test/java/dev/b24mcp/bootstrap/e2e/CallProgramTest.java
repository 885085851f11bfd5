package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools from a shell, in processes whose output nobody sees on a terminal. */
@Timeout(120)
class CallProgramTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "q7w8e9r0secret";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void listsTheTools() throws Exception {
        var list = run("tools", "--demo").output();
        assertThat(list.lines())
                .hasSize(5)
                .first()
                .asString()
                .startsWith("getDeals")
                .contains("Сделки");
        var tools = JSON.readTree(run("tools", "--demo", "--json").output()).path("tools");
        assertThat(tools)
                .hasSize(5)
                .allSatisfy(tool -> assertThat(tool.has("inputSchema")).isTrue());
    }

    @Test
    void listsTheToolsWithoutAPortalAndAsTheSettingsHaveThem() throws Exception {
        assertThat(run("tools"))
                .isEqualTo(run("tools", "--demo"))
                .extracting(Run::exitCode)
                .isEqualTo(0);
        var environment = Map.of("SERVER_MAX_RECORDS", "7013", "BITRIX_BASE_URL", "https://portal.invalid/rest");
        var tools = Run.of(Program.start(folder, environment, "tools", "--json"));
        assertThat(JSON.readTree(tools.output())
                        .at("/tools/0/inputSchema/properties/limit/description")
                        .asText())
                .contains(" 7013");
        var wrong = Run.of(Program.start(folder, Map.of("SERVER_HOTS", "x"), "tools"));
        assertThat(wrong.errors()).contains("SERVER_HOTS");
    }

    @ParameterizedTest
    @CsvSource({"'cut \\ud83c', 0", "1e9999, 1", "1e999999999, 1"})
    void comesToAnEndWhateverThePortalSends(String value, int exitCode) throws Exception {
        var title = value.startsWith("cut") ? "'" + value + "'" : value;
        var answers = Map.of(
                "crm.deal.fields",
                "{'ID':{'type':'integer'},'TITLE':{'type':'string'}}",
                "crm.deal.list",
                "[{'ID':'1','TITLE':" + title + "}]");
        try (var portal = new ScriptedPortal(answers, _ -> {})) {
            var environment =
                    Map.of("BITRIX_BASE_URL", portal.address(), "BITRIX_TOKEN", "1/" + SECRET, "BITRIX_RETRIES", "0");
            var call = Run.of(Program.start(folder, environment, "call", "getDeals", "--select", "ID,TITLE"));
            assertThat(call.exitCode()).as(call.errors()).isEqualTo(exitCode);
        }
    }

    @Test
    void showsATableWithNamesAndSaysHowToGoOn() throws Exception {
        var call = run(
                "call",
                "--demo",
                "getDeals",
                "--limit",
                "2",
                "--order",
                "ID",
                "--select",
                "ID,STAGE_ID",
                "--filter",
                "=STAGE_ID=WON");
        assertThat(call.exitCode()).isZero();
        var lines = call.output().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("ID  STAGE_ID");
        assertThat(lines.get(1)).matches("\\d+ +\\p{IsCyrillic}.*");
        assertThat(lines.getLast()).matches("Показано 2 из \\d+; дальше: --start 2");
        assertThat(call.errors()).contains("без диапазона дат", "--filter '=STAGE_ID=WON' --filter '>=DATE_CREATE=");
        assertThat(call.errors()).contains("--order 'ID=ASC'").doesNotContain("--order 'DATE_CREATE");
        assertThat(call.output() + call.errors()).doesNotContain("\u001b", "\r", "[#");
    }

    @Test
    void givesProgramsTheAnswerAlone() throws Exception {
        var call = run(
                "call",
                "--demo",
                "--json",
                "getDeals",
                "--limit",
                "5",
                "--filter",
                ">OPPORTUNITY=10000",
                "--filter",
                "@STAGE_ID=NEW,WON",
                "--start",
                "1",
                "--args",
                "{\"limit\":1,\"filter\":{\"!COMPANY_ID\":0}}");
        var answer = JSON.readTree(call.output());
        assertThat(answer.at("/request/filter"))
                .hasToString("{\"!COMPANY_ID\":0,\">OPPORTUNITY\":\"10000\",\"@STAGE_ID\":[\"NEW\",\"WON\"]}");
        assertThat(answer.at("/request/start").asInt()).isEqualTo(1);
        assertThat(answer.at("/result/result"))
                .hasSize(5)
                .allSatisfy(
                        deal -> assertThat(deal.path("OPPORTUNITY").asDouble()).isGreaterThan(10_000));
    }

    @Test
    void givesRowsAsCsv() throws Exception {
        var call = run("call", "--demo", "--csv", "getContacts", "--limit", "60", "--date-hint", "this_year");
        assertThat(call.errors()).isEmpty();
        var rows = new CsvMapper()
                .readerFor(JsonNode.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<JsonNode>readValues(call.output())
                .readAll();
        assertThat(rows).hasSize(60).allSatisfy(row -> {
            assertThat(row.path("ID").asText()).matches("\\d+");
            assertThat(row.path("TYPE_ID").asText()).matches("[A-Z_]+");
            assertThat(row.path("EMAIL").asText()).doesNotContain("{");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    getDeals --limit -1            | 1 | limit
                    getDeals --filter NOPE=1       | 1 | NOPE
                    getDeals --date-hint someday   | 1 | last_week
                    getDeals --filter NOPE         | 2 | NOPE
                    getDeals --limit many          | 2 | --limit
                    getDeals --args []             | 2 | --args
                    getDeals --args {"limit":1,}   | 2 | строка 1, знак 12
                    getDeals --json --csv          | 2 | --csv
                    getDeals --nonsense            | 2 | --nonsense
                    getDeal                        | 2 | Может быть, getDeals?
                    """)
    void saysWhatIsWrongOnStandardErrorOnly(String arguments, int exitCode, String words) throws Exception {
        var call = run(("call --demo " + arguments).split(" "));
        assertThat(call.exitCode()).isEqualTo(exitCode);
        assertThat(call.output()).isEmpty();
        assertThat(call.errors()).contains(words).doesNotContain("Exception", "\tat ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void doesNotTakeAFullDiskForAShortAnswer() throws Exception {
        var line = Program.commandLine("call", "getDeals", "--demo", "--limit", "2", "--csv");
        var builder = new ProcessBuilder(line)
                .redirectOutput(new File("/dev/full"))
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().clear();
        assertThat(builder.start().waitFor()).isEqualTo(1);
        assertThat(folder.resolve("errors")).content().contains("диск полон");
    }

    @Test
    void needsSettingsWithoutTheDemonstration() throws Exception {
        var call = run("call", "getDeals");
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.errors()).startsWith("Не задан BITRIX_BASE_URL").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"1/" + SECRET + ", getDeals --limit 1", SECRET + "-oauth, getDeals --json", SECRET + "-oauth, nothing"})
    void neverShowsTheSecret(String token, String arguments) throws Exception {
        var environment = Map.of(
                "BITRIX_BASE_URL", "http://127.0.0.1:9/rest",
                "BITRIX_TOKEN", token,
                "BITRIX_RETRIES", "1",
                "SERVER_LOG_LEVEL", "debug");
        var call = Run.of(Program.start(folder, environment, ("call " + arguments).split(" ")));
        assertThat(call.exitCode()).isNotZero();
        assertThat(call.errors()).isNotEmpty();
        assertThat(call.output() + call.errors()).doesNotContain(SECRET);
    }

    @Test
    void whatACustomerWroteCannotCommandTheTerminal() throws Exception {
        try (var portal = SandboxPortal.start(SandboxSettings.defaults())) {
            var id = addDeal(portal, "\\u001b[2J\\u001b]0;owned\\u0007\\u009b31m Заказ");
            var environment =
                    Map.of("BITRIX_BASE_URL", portal.baseUrl().toString(), "BITRIX_TOKEN", portal.webhookToken());
            var call = Run.of(Program.start(
                    folder, environment, "call", "getDeals", "--select", "ID,TITLE", "--filter", "ID=" + id));
            assertThat(call.output()).contains("Заказ", "\uFFFD[2J");
            assertThat(call.output().replace("\n", "").chars()).noneMatch(Character::isISOControl);
        }
    }

    private static String addDeal(SandboxPortal portal, String title) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(portal.baseUrl() + "/" + portal.webhookToken() + "/crm.deal.add.json"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"fields\":{\"TITLE\":\"" + title + "\"}}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body())
                    .path("result")
                    .asText();
        }
    }

    private Run run(String... arguments) throws Exception {
        return Run.of(Program.start(folder, Map.of(), arguments));
    }

    /** How a process ended. */
    private record Run(int exitCode, String output, String errors) {
        static Run of(Program program) throws Exception {
            try (program) {
                var output = program.hangUp();
                return new Run(program.exitCode(), output, program.errors());
            }
        }
    }
}
