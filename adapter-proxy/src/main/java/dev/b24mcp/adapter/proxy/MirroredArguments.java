package dev.b24mcp.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Arguments of tools that the server wants to see in headers too; the client learns of them from the list of tools, and so does
 * who sends its messages on (MCP 2026-07-28, server/tools, {@code x-mcp-header}).
 */
final class MirroredArguments {

    private static final String PREFIX = "Mcp-Param-";

    private final Map<String, List<Mirrored>> byTool = new ConcurrentHashMap<>();

    private record Mirrored(List<String> path, String header) {}

    /** Takes notice of an answer to a request. */
    void learn(ClientMessage request, JsonNode answer) {
        if (request.method().equals("tools/list") && request.revision().isPresent()) {
            for (var tool : answer.path("result").path("tools")) {
                var found = new ArrayList<Mirrored>();
                collect(tool.path("inputSchema"), List.of(), found);
                byTool.put(tool.path("name").asText(), List.copyOf(found));
            }
        }
    }

    private static void collect(JsonNode schema, List<String> path, List<Mirrored> found) {
        schema.path("properties").properties().forEach(property -> {
            var here = new ArrayList<>(path);
            here.add(property.getKey());
            var header = property.getValue().path("x-mcp-header").asText();
            if (header.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
                found.add(new Mirrored(List.copyOf(here), PREFIX + header));
            }
            collect(property.getValue(), here, found);
        });
    }

    /** The headers of a call; an argument that is not given has none. */
    Map<String, String> headers(ClientMessage call) {
        var headers = new LinkedHashMap<String, String>();
        if (call.method().equals("tools/call") && call.revision().isPresent()) {
            for (var mirrored : byTool.getOrDefault(call.params().path("name").asText(), List.of())) {
                var value = call.params().path("arguments");
                for (var name : mirrored.path()) {
                    value = value.path(name);
                }
                if (value.isValueNode() && !value.isNull()) {
                    headers.put(mirrored.header(), StandardHeaders.encode(value.asText()));
                }
            }
        }
        return headers;
    }
}
