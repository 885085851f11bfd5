package dev.b24mcp.bootstrap.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;

/** The official client starts {@code stdio --demo} by itself. */
class StdioSdkClientTest extends SdkClientContract {

    @Override
    McpClientTransport transport() {
        var line = Program.commandLine("stdio", "--demo");
        var program = ServerParameters.builder(line.getFirst())
                .args(line.subList(1, line.size()))
                .build();
        return new StdioClientTransport(program, new JacksonMcpJsonMapper(new ObjectMapper()));
    }
}
