package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntax;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole tables from a shell, in processes of their own. */
@Timeout(120)
class ExportProgramTest {

    private static final int DEALS = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SandboxPortal portal;

    @BeforeEach
    void openPortal() {
        portal = SandboxPortal.start(SandboxSettings.defaults().withVolume(volume -> volume.withDeals(DEALS)));
    }

    @AfterEach
    void closePortal() {
        portal.close();
    }

    @Test
    void aFileOfCsvHasEveryDealOnce() throws Exception {
        var export = export("deals", "--select", "TITLE,ID,STAGE_ID", "--output", "deals.csv");
        assertThat(export.errors()).isEqualTo("Записано строк: 10000, файл deals.csv\n");
        assertThat(export.exitCode()).isZero();
        assertThat(export.output()).isEmpty();
        var rows = csv(Files.readString(folder.resolve("deals.csv")));
        assertThat(rows.getFirst().properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("TITLE", "ID", "STAGE_ID");
        assertThat(rows).extracting(row -> row.path("ID").asLong()).containsExactlyInAnyOrderElementsOf(allIds());
    }

    @Test
    void anotherProgramGetsJsonLinesOfEveryDealOnce() throws Exception {
        var export = export("deals");
        assertThat(export.exitCode()).isZero();
        assertThat(export.errors()).isEmpty();
        var rows = new ArrayList<JsonNode>();
        for (var line : export.output().lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        assertThat(rows).extracting(row -> row.path("ID").asLong()).containsExactlyInAnyOrderElementsOf(allIds());
        assertThat(rows.getFirst().has("STAGE_SEMANTIC_ID")).isTrue();
    }

    private static List<Long> allIds() {
        return LongStream.rangeClosed(1, DEALS).boxed().toList();
    }

    @Test
    void theFilterIsReadAsThatOfACall() throws Exception {
        var filter = List.of("--filter", ">Сумма=100000", "--filter", "Стадия сделки=Новая", "--select", "ID,STAGE_ID");
        var called = new ArrayList<>(List.of("call", "getDeals", "--limit", "5000", "--csv"));
        called.addAll(filter);
        var exported = new ArrayList<>(List.of("export", "deals", "--format", "csv"));
        exported.addAll(filter);
        var rows = csv(run(exported).output());
        assertThat(rows)
                .isNotEmpty()
                .hasSizeLessThan(DEALS)
                .containsExactlyInAnyOrderElementsOf(csv(run(called).output()));
    }

    @ParameterizedTest
    @CsvSource({"leads, 600", "contacts, 900", "users, 40", "tasks, 700", "getTasks, 700"})
    void allThatToolsListCanBeExported(String kind, int count) throws Exception {
        var export = export(kind, "--format", "csv");
        assertThat(csv(export.output()))
                .hasSize(count)
                .allSatisfy(row -> assertThat(
                                row.properties().iterator().next().getValue().asText())
                        .matches("\\d+"));
        assertThat(export.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    deals --filter NOPE=1                  | 1 | поля `NOPE`
                    deals --select NO_*                    | 1 | поля `NO_*`
                    deals --filter OPPORTUNTY=1            | 1 | --filter 'OPPORTUNITY=1'
                    deals --filter STAGE_ID=Никакая        | 1 | Никакая
                    tasks --filter !%TITLE=x               | 1 | !%TITLE
                    deals --date-hint someday              | 2 | last_week
                    deals --filter NOPE                    | 2 | NOPE
                    deals --format xml                     | 2 | csv, jsonl
                    deals --output nowhere/deals.csv       | 2 | nowhere
                    deals --output deals.xlsx              | 2 | --format
                    deals --limit 5                        | 2 | --limit
                    deal                                   | 2 | Есть: deals, leads, contacts, users, tasks. Может быть, deals?
                    """)
    void whatIsWrongIsSaidAndNoDealIsRead(String arguments, int exitCode, String words) throws Exception {
        var export = export((arguments + (arguments.contains("--output") ? "" : " --output x.csv")).split(" "));
        assertThat(export.errors()).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(export.exitCode()).isEqualTo(exitCode);
        assertThat(export.output()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(portal.journal())
                .noneMatch(entry -> entry.method().matches("batch|crm\\.deal\\.list|tasks\\..*\\.list"));
    }

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws Exception {
        var file = Files.writeString(folder.resolve("deals.jsonl"), "mine");
        var refused = export("deals", "--output", "deals.jsonl");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.errors()).contains("--force");
        assertThat(file).hasContent("mine");
        assertThat(portal.journal()).isEmpty();
        assertThat(export("deals", "--output", "deals.jsonl", "--force").exitCode())
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(DEALS);
    }

    @Test
    void whatFailsHalfWayLeavesNoFileAndWhatWasThere() throws Exception {
        portal.faults().add(FaultSyntax.parse("refuse=PAYMENT_REQUIRED@batch:/3", 1));
        var file = Files.writeString(folder.resolve("deals.csv"), "mine");
        var export = export("deals", "--output", "deals.csv", "--force");
        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(export.errors())
                .contains("PAYMENT_REQUIRED")
                .containsPattern("Прочитано строк: [1-9]\\d*. Файл deals.csv не записан.");
        assertThat(file).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactly("deals.csv");
    }

    @Test
    void rightsThatAreMissingAreTold() throws Exception {
        var export = run(portal.narrowWebhookToken(), List.of("export", "deals", "--output", "deals.csv"));
        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(export.errors()).containsIgnoringCase("insufficient_scope").doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoSeesOnlyTheirOwnGetsOnlyTheirOwn() throws Exception {
        var export = run(
                portal.employeeWebhookToken(),
                List.of("export", "deals", "--format", "csv", "--select", "ASSIGNED_BY_ID"));
        assertThat(csv(export.output()))
                .isNotEmpty()
                .hasSizeLessThan(DEALS)
                .allSatisfy(
                        row -> assertThat(row.path("ASSIGNED_BY_ID").asText()).isEqualTo("2"));
    }

    @Test
    void noSpreadsheetRunsWhatACustomerWrote() throws Exception {
        var title = "=HYPERLINK(\"http://evil.example\",\"x\")";
        var id = portal.deals().add(Map.of("TITLE", title));
        var csv = export("deals", "--filter", "ID=" + id, "--select", "ID,TITLE", "--format", "csv");
        assertThat(csv.output())
                .isEqualTo("ID,TITLE\n" + id + ",\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\"\n");
        var lines = export("deals", "--filter", "ID=" + id, "--select", "ID,TITLE");
        assertThat(JSON.readTree(lines.output()).path("TITLE").asText()).isEqualTo(title);
    }

    @Test
    void theSecretIsInNothingThatIsSaid() throws Exception {
        var environment = Map.of(
                "BITRIX_BASE_URL", "http://127.0.0.1:9/rest",
                "BITRIX_TOKEN", "1/q7w8e9r0secret",
                "BITRIX_RETRIES", "1",
                "SERVER_LOG_LEVEL", "debug");
        try (var program = Program.start(folder, environment, "export", "deals")) {
            assertThat(program.hangUp()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errors()).isNotEmpty().doesNotContain("q7w8e9r0secret");
        }
    }

    private static List<JsonNode> csv(String text) throws Exception {
        return new CsvMapper()
                .readerFor(JsonNode.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<JsonNode>readValues(text)
                .readAll();
    }

    private Ended export(String... arguments) throws Exception {
        var line = new ArrayList<>(List.of("export"));
        line.addAll(List.of(arguments));
        return run(line);
    }

    private Ended run(List<String> line) throws Exception {
        return run(portal.webhookToken(), line);
    }

    private Ended run(String token, List<String> line) throws Exception {
        var environment = Map.of(
                "BITRIX_BASE_URL",
                portal.baseUrl().toString(),
                "BITRIX_TOKEN",
                token,
                // without it Java loses letters other than Latin
                "LC_ALL",
                "C.UTF-8");
        try (var program = Program.start(folder, environment, line.toArray(String[]::new))) {
            var output = program.hangUp();
            var exitCode = program.exitCode();
            return new Ended(
                    exitCode,
                    output,
                    // warnings of the log are not what this is about
                    program.errors()
                            .lines()
                            .filter(text -> !text.contains("WARNING"))
                            .map(text -> text + "\n")
                            .reduce("", String::concat));
        }
    }

    /** How a process ended. */
    private record Ended(int exitCode, String output, String errors) {}
}
