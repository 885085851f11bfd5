package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.application.NamedSubject;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.lazy.Lazy;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Headers repeat parts of the body for those on the way who do not read it, so they must say the same (MCP 2026-07-28,
 * basic/transports, "Standard headers").
 */
final class HeaderCheck {

    /** Read from the tools when the first call comes, because only HTTP has headers. */
    private final Lazy<Map<String, List<MirroredArgument>>> mirrored;

    HeaderCheck(List<Tool> tools) {
        this.mirrored = new Lazy<>(() -> tools.stream()
                .map(Tool::definition)
                .collect(Collectors.toUnmodifiableMap(
                        ToolDefinition::name, tool -> MirroredArgument.in(tool.inputSchema()))));
    }

    void version(TransportFacts facts, RequestMeta meta) throws RefusedRequestException {
        same(facts, "mcp-protocol-version", "MCP-Protocol-Version", meta.version());
    }

    void method(TransportFacts facts, Request request) throws RefusedRequestException {
        same(facts, "mcp-method", "Mcp-Method", request.method());
    }

    private static void same(TransportFacts facts, String header, String title, String expected)
            throws RefusedRequestException {
        var value =
                facts.header(header).orElseThrow(() -> RefusedRequestException.headerMismatch(title + " is missing"));
        if (!value.strip().equals(expected)) {
            throw RefusedRequestException.headerMismatch(title + " does not match the body");
        }
    }

    void name(TransportFacts facts, Request request) throws RefusedRequestException {
        var name = NamedSubject.parameter(request.method()).map(request.params()::path);
        if (name.isPresent() && name.get().isTextual()) {
            repeats(facts, "mcp-name", "Mcp-Name", name.get());
        }
    }

    void arguments(TransportFacts facts, Request request) throws RefusedRequestException {
        if (!request.method().equals("tools/call")) {
            return;
        }
        var arguments = request.params().path("arguments");
        for (var argument :
                mirrored.get().getOrDefault(request.params().path("name").asText(), List.of())) {
            var value = argument.value(arguments);
            if (value.isValueNode() && !value.isNull()) {
                repeats(facts, argument.header(), argument.header(), value);
            } else if (facts.header(argument.header()).isPresent()) {
                throw RefusedRequestException.headerMismatch(argument.header() + " stands for no argument");
            }
        }
    }

    private static void repeats(TransportFacts facts, String header, String title, JsonNode expected)
            throws RefusedRequestException {
        var value =
                facts.header(header).orElseThrow(() -> RefusedRequestException.headerMismatch(title + " is missing"));
        var text = HeaderValue.decode(value)
                .orElseThrow(() -> RefusedRequestException.headerMismatch(title + " is malformed"));
        if (!MirroredArgument.equal(expected, text)) {
            throw RefusedRequestException.headerMismatch(title + " does not match the body");
        }
    }
}
