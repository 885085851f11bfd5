package dev.b24mcp.bootstrap.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The official client talks to {@code demo} over HTTP. */
class HttpSdkClientTest extends SdkClientContract {

    private @Nullable Program program;

    @Override
    McpClientTransport transport() throws IOException {
        program = Program.start("demo", "--port", "0");
        return HttpClientStreamableHttpTransport.builder(program.address().replace("/mcp", ""))
                .endpoint("/mcp")
                .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
                .build();
    }

    @AfterAll
    void stop() {
        if (program != null) {
            program.close();
        }
    }
}
