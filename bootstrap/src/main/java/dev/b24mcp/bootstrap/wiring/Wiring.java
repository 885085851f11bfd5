package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.ServerInfo;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.application.protocol.McpServer;
import dev.b24mcp.application.protocol.legacy.Initialize;
import dev.b24mcp.application.protocol.legacy.LegacyEngine;
import dev.b24mcp.application.protocol.legacy.Ping;
import dev.b24mcp.application.protocol.method.CallTool;
import dev.b24mcp.application.protocol.method.ListResources;
import dev.b24mcp.application.protocol.method.ListTools;
import dev.b24mcp.application.protocol.method.ReadResource;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.application.resource.ResourceCatalog;
import dev.b24mcp.application.tool.ToolCatalog;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.date.RecentPeriod;
import dev.b24mcp.domain.warning.MissingDateRange;
import dev.b24mcp.domain.warning.WarningRule;
import dev.b24mcp.prompts.ru.RussianTexts;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The whole composition, the same for every transport. */
public final class Wiring {

    private Wiring() {}

    /**
     * Puts the application together.
     *
     * @throws dev.b24mcp.bootstrap.settings.SettingsException when a setting is missing or unusable
     */
    public static McpEndpoint endpoint(Settings settings) {
        return endpoint(CrmProviders.open(settings), settings);
    }

    private static McpEndpoint endpoint(CrmGateway gateway, Settings settings) {
        var json = new JsonCodec(JsonLimits.DEFAULT);
        var texts = RussianTexts.load();
        var provider = gateway.description();
        var source = new Source(provider.name(), settings.instanceName());

        List<WarningRule> rules = List.of(new MissingDateRange(new RecentPeriod(Period.LAST_7_DAYS)));
        var listing = new RecordListing(gateway, rules, Clock.systemUTC(), settings.zone(SettingKey.SERVER_TIMEZONE));
        var tools = new ToolCatalog(json, listing, source, texts).tools(provider);
        var resources = new ResourceCatalog(listing, source, texts).resources(provider);

        var legacy = new LegacyEngine(Map.of(
                "initialize", new Initialize(json, new ServerInfo("b24-mcp", "B24 MCP", Build.version()), texts),
                "ping", new Ping(json),
                "tools/list", new ListTools(json, tools),
                "tools/call", new CallTool(json, tools, texts),
                "resources/list", new ListResources(json, resources),
                "resources/read", new ReadResource(json, resources)));
        return new McpServer(json, legacy);
    }
}
