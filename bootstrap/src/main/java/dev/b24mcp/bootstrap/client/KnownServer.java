package dev.b24mcp.bootstrap.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client knows of this server, whatever it calls the parts. Values of variables are left out, but for the address
 * that the proxy needs.
 *
 * @param command what the client starts, if it starts anything
 * @param arguments of the command
 * @param url where the client finds the server, or has the proxy find it
 * @param variables the names of the variables that the command gets
 * @param hasFolder whether the client starts the command in a folder of its own choice, or with a file of variables
 */
public record KnownServer(
        Optional<String> command,
        List<String> arguments,
        Optional<String> url,
        Set<String> variables,
        boolean hasFolder) {

    private static final String PROXY_ADDRESS = "MCP_PROXY_BASE_URL";

    public KnownServer {
        arguments = List.copyOf(arguments);
        variables = Set.copyOf(variables);
    }

    static KnownServer of(JsonNode entry) {
        var environment = entry.path("env");
        var variables = new HashSet<String>();
        environment.fieldNames().forEachRemaining(variables::add);
        entry.path("env_vars").forEach(name -> variables.add(name.asText()));
        return new KnownServer(
                text(entry.path("command")),
                entry.path("args").valueStream().map(JsonNode::asText).toList(),
                Stream.of(entry.path("url"), entry.path("httpUrl"), environment.path(PROXY_ADDRESS))
                        .flatMap(address -> text(address).stream())
                        .findFirst(),
                variables,
                entry.has("cwd") || entry.has("envFile"));
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.ofNullable(value.textValue()).filter(text -> !text.isBlank());
    }
}
