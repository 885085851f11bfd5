package dev.b24mcp.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.TransportFacts;
import java.util.Map;

/** How a client calls: its headers, and what its era adds to the parameters. */
public enum Caller {
    /** MCP 2025-11-25 without {@code initialize}. */
    SESSIONLESS {
        @Override
        TransportFacts facts(McpEndpoint endpoint, String method) {
            return TransportFacts.local(Map.of("mcp-protocol-version", "2025-11-25"));
        }

        @Override
        String meta() {
            return "{\"progressToken\":1}";
        }
    },

    /** MCP 2025-11-25 in a session. */
    SESSION {
        @Override
        TransportFacts facts(McpEndpoint endpoint, String method) {
            var opening = endpoint.post(TransportFacts.local(Map.of()), INITIALIZE.getBytes(UTF_8))
                    .answer(new Silence());
            return TransportFacts.local(Map.of(
                    "mcp-protocol-version",
                    "2025-11-25",
                    "mcp-session-id",
                    opening.session().orElseThrow()));
        }

        @Override
        String meta() {
            return SESSIONLESS.meta();
        }
    },

    /** MCP 2026-07-28. */
    STATELESS {
        @Override
        TransportFacts facts(McpEndpoint endpoint, String method) {
            return TransportFacts.local(
                    Map.of("mcp-protocol-version", "2026-07-28", "mcp-method", method, "mcp-name", "lookup"));
        }

        @Override
        String meta() {
            return """
                    {"progressToken":1,"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
                    "io.modelcontextprotocol/clientInfo":{"name":"jmh","version":"1"},\
                    "io.modelcontextprotocol/clientCapabilities":{}}""";
        }
    };

    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"jmh","version":"1"}}}""";

    abstract TransportFacts facts(McpEndpoint endpoint, String method);

    abstract String meta();

    /** A request in this era. */
    byte[] request(String method, String parameters) {
        return """
                {"jsonrpc":"2.0","id":7,"method":"%s","params":{%s"_meta":%s}}""".formatted(method, parameters, meta()).getBytes(UTF_8);
    }
}
