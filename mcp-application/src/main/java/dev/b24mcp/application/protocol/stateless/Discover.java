package dev.b24mcp.application.protocol.stateless;

import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Capabilities;
import dev.b24mcp.application.protocol.ClientFeatures;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.ProtocolVersion;
import dev.b24mcp.domain.text.Introduction;

/** {@code server/discover}: what this server is and can do (MCP 2026-07-28, server/discover). */
final class Discover implements MethodHandler {

    private final JsonCodec json;
    private final Capabilities capabilities;
    private final Introduction introduction;

    Discover(JsonCodec json, Capabilities capabilities, Introduction introduction) {
        this.json = json;
        this.capabilities = capabilities;
        this.introduction = introduction;
    }

    @Override
    public MethodResult handle(MethodCall call) {
        var result = json.object();
        var versions = result.putArray("supportedVersions");
        ProtocolVersion.STATELESS.forEach(versions::add);
        var can = capabilities.write(json);
        can.putObject("extensions").putObject(ClientFeatures.TASKS_EXTENSION);
        result.set("capabilities", can);
        result.put("instructions", introduction.instructions());
        return new MethodResult.Keepable(result, MethodResult.Freshness.LISTING);
    }
}
