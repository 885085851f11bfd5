package dev.b24mcp.application.protocol.method;

import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.domain.text.Texts;
import java.util.Map;

/** The methods that every era has, by their names. A new one is added here. */
public final class Methods {

    private Methods() {}

    public static Map<String, MethodHandler> common(JsonCodec json, Texts texts, Offer offer, ToolCalls calls) {
        return Map.of(
                "tools/list", new OnFirstCall(() -> new ListTools(json, offer.tools())),
                "tools/call", new OnFirstCall(() -> new CallTool(json, offer.tools(), texts, calls)),
                "resources/list", new OnFirstCall(() -> new ListResources(json, offer.resources())),
                "resources/templates/list", new OnFirstCall(() -> new ListResourceTemplates(json, offer.templates())),
                "resources/query", new OnFirstCall(() -> new QueryResource(json, offer.resources(), texts.locale())),
                "resources/read", new OnFirstCall(() -> new ReadResource(json, offer.resources(), offer.templates())),
                "prompts/list", new OnFirstCall(() -> new ListPrompts(json, offer.prompts())),
                "prompts/get", new OnFirstCall(() -> new GetPrompt(json, offer.prompts())),
                "completion/complete", new OnFirstCall(() -> new Complete(json, offer.prompts(), offer.templates())));
    }
}
