package dev.b24mcp.bootstrap.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The official client starts {@code proxy} by itself, and that leads to {@code demo}. */
class ProxySdkClientTest extends SdkClientContract {

    private @Nullable Program demo;

    @Override
    McpClientTransport transport() throws IOException {
        demo = Program.start("demo", "--port", "0");
        var line = Program.commandLine("proxy");
        var proxy = ServerParameters.builder(line.getFirst())
                .args(line.subList(1, line.size()))
                .addEnvVar("MCP_PROXY_BASE_URL", demo.address())
                .build();
        return new StdioClientTransport(proxy, new JacksonMcpJsonMapper(new ObjectMapper()));
    }

    @AfterAll
    void stop() {
        if (demo != null) {
            demo.close();
        }
    }
}
