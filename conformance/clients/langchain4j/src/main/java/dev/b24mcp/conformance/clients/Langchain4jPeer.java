package dev.b24mcp.conformance.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.McpPromptArgument;
import dev.langchain4j.mcp.client.McpResource;
import dev.langchain4j.mcp.client.McpTextResourceContents;
import dev.langchain4j.mcp.client.transport.McpTransport;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport;
import dev.langchain4j.mcp.client.transport.websocket.WebSocketMcpTransport;
import java.util.List;
import java.util.Map;

/** The client of langchain4j. */
final class Langchain4jPeer implements Peer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WatchedTransport transport;
    private final McpClient client;

    Langchain4jPeer(Product product, String transport) {
        this.transport = new WatchedTransport(transport(product, transport));
        this.client = DefaultMcpClient.builder()
                .transport(this.transport)
                .clientName("compatibility")
                .autoHealthCheck(false)
                .build();
    }

    private static McpTransport transport(Product product, String name) {
        return switch (name) {
            case "http" ->
                StreamableHttpMcpTransport.builder().url(product.url()).build();
            case "websocket" ->
                WebSocketMcpTransport.builder()
                        .url(product.url().replaceFirst("^http", "ws"))
                        .build();
            case "stdio" -> StdioMcpTransport.builder().command(product.stdio()).build();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public String negotiated() {
        return transport.agreed().path("protocolVersion").asText();
    }

    @Override
    public boolean hasPrompts() {
        return transport.agreed().path("capabilities").has("prompts");
    }

    @Override
    public List<String> tools() {
        // it refuses a tool that takes anything but an object
        return client.listTools().stream().map(ToolSpecification::name).toList();
    }

    @Override
    public JsonNode call(String tool, Map<String, Object> arguments) {
        var answer = client.executeTool(ToolExecutionRequest.builder()
                .name(tool)
                .arguments(JSON.valueToTree(arguments).toString())
                .build());
        try {
            // of an answer with a structured part it knows nothing else
            return JSON.readTree(answer.resultText());
        } catch (JsonProcessingException notStructured) {
            throw new AssertionError(answer.resultText(), notStructured);
        }
    }

    @Override
    public List<String> resources() {
        return client.listResources().stream().map(McpResource::uri).toList();
    }

    @Override
    public String read(String uri) {
        return client.readResource(uri).contents().getFirst() instanceof McpTextResourceContents text
                        && text.uri().equals(uri)
                ? text.text()
                : "";
    }

    @Override
    public List<Prompt> prompts() {
        return client.listPrompts().stream()
                .map(prompt -> new Prompt(
                        prompt.name(),
                        prompt.arguments().stream()
                                .filter(McpPromptArgument::required)
                                .map(McpPromptArgument::name)
                                .toList()))
                .toList();
    }

    @Override
    public int messages(String prompt, Map<String, Object> arguments) {
        return client.getPrompt(prompt, arguments).messages().size();
    }

    @Override
    public void ping() {
        client.checkHealth();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
