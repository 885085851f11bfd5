package peer;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;

/** The MCP Java SDK over stdio; its threads keep the process alive until the input ends. */
public final class Stdio {
    private Stdio() {}

    public static void main(String[] arguments) {
        McpServer.sync(new StdioServerTransportProvider(McpJsonDefaults.getMapper()))
                .serverInfo("peer", "1")
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .toolCall(Lookup.TOOL, (exchange, request) -> Lookup.call(request))
                .immediateExecution(true)
                .build();
    }
}
