package dev.b24mcp.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody edits the file of texts while the program runs and clients are connected. */
@Timeout(120)
class PromptsFileTest {

    private static final String DEALS = "## tool\n\n### getDeals\n\n#### description\n\n";

    private final BlockingQueue<List<Tool>> tools = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Prompt>> prompts = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Resource>> resources = new LinkedBlockingQueue<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @BeforeEach
    void makeTheFolder() throws IOException {
        file = Files.createDirectory(folder.resolve("texts")).resolve("prompts_ru.md");
    }

    @Test
    void aClientHearsOfAnEditAndSeesTheNewTexts() throws Exception {
        try (var program = start("http", "http://127.0.0.1:9/rest");
                var client = client(program)) {
            client.initialize();
            assertThat(client.getServerCapabilities().tools().listChanged()).isTrue();
            assertThat(deals(client.listTools().tools())).contains("Список сделок");

            write(DEALS + "Наши сделки, поля: {fields}.\n");
            assertThat(deals(tools.take())).startsWith("Наши сделки, поля: ID, ");
            assertThat(prompts.take()).isNotEmpty();
            assertThat(resources.take()).isNotEmpty();

            write(DEALS + "Ваши сделки, поля: {field}.\n");
            assertThat(program.awaitError("stay as they were"))
                    .contains("prompts_ru.md, line 7")
                    .contains("{field}");
            assertThat(deals(client.listTools().tools())).startsWith("Наши сделки");

            write(DEALS + "Ваши сделки, поля: {fields}.\n");
            assertThat(deals(tools.take())).startsWith("Ваши сделки, поля: ID, ");

            Files.delete(file);
            assertThat(deals(tools.take())).contains("Список сделок");
        }
    }

    @Test
    void aClientOfTheStatelessEraHearsOfItToo() throws Exception {
        try (var program = start("http", "http://127.0.0.1:9/rest");
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(program.address()))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .header("MCP-Protocol-Version", "2026-07-28")
                    .header("Mcp-Method", "subscriptions/listen")
                    .POST(BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"subscriptions/listen\","
                            + "\"params\":{\"notifications\":{\"toolsListChanged\":true},\"_meta\":{"
                            + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                            + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}"))
                    .build();
            try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
                var said = lines.filter(line -> line.startsWith("data: {")).iterator();
                assertThat(said.next()).contains("acknowledged", "\"toolsListChanged\":true");
                write(DEALS + "Наши сделки.\n");
                assertThat(said.next()).contains("notifications/tools/list_changed");
            }
        }
    }

    @Test
    @Timeout(value = 120, threadMode = SEPARATE_THREAD) // reading from a process cannot be interrupted
    void aClientOnStandardInputAndOutputHearsOfItToo() throws Exception {
        try (var program = start("stdio", "http://127.0.0.1:9/rest")) {
            program.say("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                    + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}}");
            assertThat(program.hear()).contains("\"listChanged\":true");
            program.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
            program.say("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}");
            assertThat(program.hear()).contains("\"id\":2");
            write(DEALS + "Наши сделки.\n");
            assertThat(List.of(program.hear(), program.hear(), program.hear()))
                    .anySatisfy(line -> assertThat(line).contains("notifications/tools/list_changed"))
                    .anySatisfy(line -> assertThat(line).contains("notifications/prompts/list_changed"))
                    .anySatisfy(line -> assertThat(line).contains("notifications/resources/list_changed"));
            assertThat(program.hangUp()).isEmpty();
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void aCallUnderWayIsNotDisturbed() throws Exception {
        try (var portal = new EndlessPortal();
                var program = start("http", portal.address());
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(program.address()))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                            + "{\"name\":\"getDeals\",\"arguments\":{\"limit\":200}}}"))
                    .build();
            var answer = http.sendAsync(request, BodyHandlers.ofString(UTF_8));
            portal.awaitSlowPage();
            write("## summary\n\n### of_total\n\nПрочитано {count} из {total}.\n");
            program.awaitError("has been read anew");
            assertThat(answer).isNotDone();
            portal.release();
            assertThat(answer.join().body()).contains("\"isError\":false", "Прочитано 200 из 100000.");
        }
    }

    @Test
    void aBrokenFileStopsTheStartAndSaysWhere() throws Exception {
        write("## tool\n\n### getDeals\n\n#### descripton\n\nСделки.\n");
        try (var program = start("http", "http://127.0.0.1:9/rest")) {
            assertThat(program.hangUp()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors())
                    .contains("prompts_ru.md, line 5: there is no such key as tool.getDeals.descripton")
                    .contains("Не подходит файл prompts_ru.md из папки PROMPTS_DIR, строка 5");
        }
    }

    /** As careful editors do: the file is never seen half-written. */
    private void write(String markdown) throws IOException {
        var draft = Files.writeString(folder.resolve("draft"), markdown);
        Files.move(draft, file, ATOMIC_MOVE);
    }

    private static String deals(List<Tool> tools) {
        return tools.stream()
                .filter(tool -> tool.name().equals("getDeals"))
                .findFirst()
                .orElseThrow()
                .description();
    }

    private McpSyncClient client(Program program) throws IOException {
        var transport = HttpClientStreamableHttpTransport.builder(
                        program.address().replace("/mcp", ""))
                .endpoint("/mcp")
                .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
                .build();
        return McpClient.sync(transport)
                .toolsChangeConsumer(tools::add)
                .promptsChangeConsumer(prompts::add)
                .resourcesChangeConsumer(resources::add)
                .build();
    }

    private Program start(String command, String portal) throws IOException {
        return Program.start(
                folder,
                Map.of(
                        "BITRIX_BASE_URL", portal,
                        "BITRIX_TOKEN", "1/invented0secret",
                        "PROMPTS_DIR", "texts",
                        "SERVER_PORT", "0"),
                command);
    }
}
