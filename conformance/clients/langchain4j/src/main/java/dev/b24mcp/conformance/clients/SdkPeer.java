package dev.b24mcp.conformance.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The client of the official Java SDK. It checks structured answers against the tools' schemas. */
final class SdkPeer implements Peer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(JSON);

    private final McpSyncClient client;

    SdkPeer(Product product, String transport) {
        this.client = McpClient.sync(transport(product, transport))
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .enableCallToolSchemaCaching(true)
                .build();
        client.initialize();
    }

    private static McpClientTransport transport(Product product, String name) {
        return switch (name) {
            case "http" -> {
                var url = URI.create(product.url());
                yield HttpClientStreamableHttpTransport.builder(url.resolve("/").toString())
                        .endpoint(url.getPath())
                        .jsonMapper(MAPPER)
                        .build();
            }
            case "stdio" -> {
                var line = product.stdio();
                var program = ServerParameters.builder(line.getFirst())
                        .args(line.subList(1, line.size()))
                        .build();
                yield new StdioClientTransport(program, MAPPER);
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public String negotiated() {
        return client.getCurrentInitializationResult().protocolVersion();
    }

    @Override
    public boolean hasPrompts() {
        return client.getServerCapabilities().prompts() != null;
    }

    @Override
    public List<String> tools() {
        return client.listTools().tools().stream()
                .filter(tool -> "object".equals(tool.inputSchema().get("type")))
                .map(Tool::name)
                .toList();
    }

    @Override
    public JsonNode call(String tool, Map<String, Object> arguments) {
        var answer = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        if (Boolean.TRUE.equals(answer.isError()) || !(answer.content().getFirst() instanceof TextContent)) {
            throw new AssertionError(answer);
        }
        return JSON.valueToTree(answer.structuredContent());
    }

    @Override
    public List<String> resources() {
        return client.listResources().resources().stream().map(Resource::uri).toList();
    }

    @Override
    public String read(String uri) {
        var contents =
                client.readResource(ReadResourceRequest.builder(uri).build()).contents();
        return contents.getFirst() instanceof TextResourceContents text
                        && text.uri().equals(uri)
                ? text.text()
                : "";
    }

    @Override
    public List<Prompt> prompts() {
        return client.listPrompts().prompts().stream()
                .map(prompt -> new Prompt(
                        prompt.name(),
                        Objects.requireNonNullElse(prompt.arguments(), List.<PromptArgument>of()).stream()
                                .filter(argument -> Boolean.TRUE.equals(argument.required()))
                                .map(PromptArgument::name)
                                .toList()))
                .toList();
    }

    @Override
    public int messages(String prompt, Map<String, Object> arguments) {
        var request = GetPromptRequest.builder(prompt).arguments(arguments).build();
        return client.getPrompt(request).messages().size();
    }

    @Override
    public void ping() {
        client.ping();
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
