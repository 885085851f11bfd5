package dev.b24mcp.application;

import java.util.Map;
import java.util.Optional;

/**
 * What a request is about, which the header {@code Mcp-Name} repeats for those on the way who do not read bodies (MCP 2026-07-28,
 * basic/transports, "Standard headers").
 */
public final class NamedSubject {

    private static final Map<String, String> PARAMETERS = Map.of(
            "tools/call", "name",
            "prompts/get", "name",
            "resources/read", "uri",
            "tasks/get", "taskId",
            "tasks/update", "taskId",
            "tasks/cancel", "taskId");

    private NamedSubject() {}

    /** The parameter that names it, by the method of the request; empty where nothing is named. */
    public static Optional<String> parameter(String method) {
        return Optional.ofNullable(PARAMETERS.get(method));
    }
}
