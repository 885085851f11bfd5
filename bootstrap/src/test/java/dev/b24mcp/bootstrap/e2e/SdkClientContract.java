package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the official Java client must be able to do over any transport. It checks answers against the schemas by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SdkClientContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private McpSyncClient client;

    abstract McpClientTransport transport() throws IOException;

    @BeforeAll
    void connect() throws IOException {
        client = McpClient.sync(transport())
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .enableCallToolSchemaCaching(true)
                .build();
        client.initialize();
    }

    @AfterAll
    void disconnect() {
        client.closeGracefully();
    }

    @Test
    void agreesOnTheProtocol() {
        var agreed = client.getCurrentInitializationResult();
        assertThat(agreed.protocolVersion()).isEqualTo("2025-11-25");
        assertThat(agreed.serverInfo().name()).isEqualTo("b24-mcp");
        assertThat(agreed.instructions()).contains("structuredContent.suggestedFix");
        client.ping();
    }

    @Test
    void offersTheFiveToolsWithAllThatDescribesThem() {
        var tools = client.listTools().tools();
        assertThat(tools)
                .extracting(Tool::name)
                .containsExactly("getDeals", "getLeads", "getContacts", "getUsers", "getTasks");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.title()).isNotBlank();
            assertThat(tool.description()).contains("Список").doesNotContain("{");
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.annotations().destructiveHint()).isFalse();
            assertThat(tool.annotations().idempotentHint()).isTrue();
            assertThat(tool.annotations().openWorldHint()).isTrue();
            assertThat(tool.outputSchema()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "getDeals, /result/0/ID",
        "getLeads, /result/0/ID",
        "getContacts, /result/0/ID",
        "getUsers, /result/0/ID",
        "getTasks, /result/tasks/0/id"
    })
    void readsRecordsOfEachKind(String tool, String firstId) {
        var answer = client.callTool(request(tool, Map.of("limit", 3)));
        assertThat(answer.isError()).isFalse();
        assertThat(answer.content().getFirst())
                .isInstanceOfSatisfying(
                        TextContent.class, text -> assertThat(text.text()).contains("получено записей 3 из"));
        var structured = JSON.<JsonNode>valueToTree(answer.structuredContent());
        assertThat(structured.at("/metadata/tool").asText()).isEqualTo(tool);
        assertThat(structured.at("/metadata/instance_name").asText()).isEqualTo("demo");
        assertThat(structured.at("/result" + firstId).asText()).matches("\\d+");
        assertThat(structured.at("/result/next").asInt()).isEqualTo(3);
        assertThat(structured.at("/warnings/0/code").asText()).isEqualTo("missing_date_range");
    }

    @Test
    void theSuggestedFixGivesRowsInRangeAndNoWarning() {
        var first = JSON.<JsonNode>valueToTree(
                client.callTool(request("getDeals", Map.of("limit", 1))).structuredContent());
        var fix = first.at("/suggestedFix");
        var filter = JSON.convertValue(fix.at("/filters/0"), Map.class);
        var arguments = Map.of("filter", filter, "order", JSON.convertValue(fix.at("/order"), Map.class), "limit", 5);
        var second = JSON.<JsonNode>valueToTree(
                client.callTool(request("getDeals", arguments)).structuredContent());
        assertThat(second.has("warnings")).isFalse();
        assertThat(second.at("/result/result"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("DATE_CREATE").asText())
                        .isGreaterThanOrEqualTo(String.valueOf(filter.get(">=DATE_CREATE"))));
    }

    @Test
    void filtersSortsAndMergesPages() {
        var arguments = Map.<String, Object>of(
                "filter", Map.of(">OPPORTUNITY", 10_000, "STAGE_SEMANTIC_ID", "S", ">=DATE_CREATE", "2020-01-01"),
                "order", Map.of("OPPORTUNITY", "DESC"),
                "select", List.of("ID", "OPPORTUNITY", "STAGE_SEMANTIC_ID"),
                "limit", 120);
        var answer = JSON.<JsonNode>valueToTree(
                client.callTool(request("getDeals", arguments)).structuredContent());
        var rows = answer.at("/result/result");
        assertThat(rows).hasSize(120);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.path("STAGE_SEMANTIC_ID").asText()).isEqualTo("S"));
        assertThat(rows.valueStream().map(row -> row.path("OPPORTUNITY").asDouble() * -1))
                .isSorted();
        assertThat(rows.valueStream().map(row -> row.path("ID").asText())).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheModelWhatIsWrongWithItsArguments() {
        var answer = client.callTool(request("getTasks", Map.of("limit", "ten", "colour", "red")));
        assertThat(answer.isError()).isTrue();
        assertThat(answer.content().getFirst())
                .isInstanceOfSatisfying(
                        TextContent.class,
                        text -> assertThat(text.text())
                                .contains("arguments/limit")
                                .contains("colour")
                                .contains("повторите вызов"));
    }

    @Test
    void tellsTheClientThatThereIsNoSuchTool() {
        assertThatThrownBy(() -> client.callTool(request("dropTables", Map.of())))
                .isInstanceOf(McpError.class)
                .hasMessageContaining("Unknown tool");
    }

    @Test
    void readsTheResources() throws IOException {
        var resources = client.listResources().resources();
        assertThat(resources)
                .extracting(Resource::uri)
                .contains(
                        "bitrix24://crm/deals",
                        "bitrix24://crm/leads",
                        "bitrix24://crm/contacts",
                        "bitrix24://crm/users",
                        "bitrix24://crm/tasks",
                        "bitrix24://crm/deal_stages",
                        "bitrix24://bitrix24_leads_guide");
        for (var resource : resources) {
            var contents = client.readResource(
                            ReadResourceRequest.builder(resource.uri()).build())
                    .contents();
            assertThat(contents).singleElement().isInstanceOf(TextResourceContents.class);
            var document = JSON.readTree(((TextResourceContents) contents.getFirst()).text());
            assertThat(document.path("data")).isNotEmpty();
            assertThat(document.path("total").asInt()).isPositive();
        }
    }

    private static CallToolRequest request(String tool, Map<String, Object> arguments) {
        return CallToolRequest.builder(tool).arguments(arguments).build();
    }
}
