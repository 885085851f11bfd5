package dev.b24mcp.bootstrap.e2e;

import java.util.List;

/** How a client of either era writes a request on a connection. */
enum Era {
    SESSIONS(
            "",
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"),
    STATELESS(
            ",\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                    + "\"io.modelcontextprotocol/clientCapabilities\":{}",
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"server/discover\",\"params\":{\"_meta\":{"
                    + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                    + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}");

    private final String meta;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, so it is
    private final List<String> opening;

    Era(String meta, String... opening) {
        this.meta = meta;
        this.opening = List.of(opening);
    }

    /** Opens the conversation and hears the one answer. */
    String open(Program program) throws Exception {
        for (var message : opening) {
            program.say(message);
        }
        return program.hear();
    }

    /**
     * A request that wants to hear of its progress.
     *
     * @param params members without braces
     */
    String request(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{"
                + (params.isEmpty() ? "" : params + ",") + "\"_meta\":{\"progressToken\":\"p\"" + meta + "}}}";
    }
}
