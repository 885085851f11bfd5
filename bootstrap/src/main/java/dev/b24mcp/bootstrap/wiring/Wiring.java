package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.ServerInfo;
import dev.b24mcp.application.dictionary.Colleagues;
import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.application.prompt.PromptCatalog;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Capabilities;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.application.protocol.ServerSetup;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.application.resource.ResourceCatalog;
import dev.b24mcp.application.server.McpServers;
import dev.b24mcp.application.tool.ToolCatalog;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.date.RecentPeriod;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.domain.warning.MissingDateRange;
import dev.b24mcp.domain.warning.WarningRule;
import dev.b24mcp.prompts.ru.RussianTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** The whole composition, the same for every transport. */
public final class Wiring {

    /** How long dictionaries and colleagues are remembered. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private Wiring() {}

    /**
     * Puts the application together.
     *
     * @throws dev.b24mcp.bootstrap.settings.SettingsException when a setting is missing or unusable
     */
    public static McpEndpoint endpoint(Settings settings, ServerLimits limits) {
        return endpoint(CrmProviders.open(settings), settings, limits);
    }

    private static McpEndpoint endpoint(CrmGateway gateway, Settings settings, ServerLimits limits) {
        var json = new JsonCodec(JsonLimits.DEFAULT);
        var texts = RussianTexts.load();
        var clock = Clock.systemUTC();
        var zone = settings.zone(SettingKey.SERVER_TIMEZONE);
        var provider = gateway.description();
        var source = new Source(provider.name(), settings.instanceName());

        List<WarningRule> rules = List.of(new MissingDateRange(new RecentPeriod(Period.LAST_7_DAYS)));
        var listing = new RecordListing(gateway, rules, clock, zone);
        var offer = new Offer(
                new ToolCatalog(json, listing, source, texts).tools(provider),
                new ResourceCatalog(listing, source, texts).resources(provider),
                List.of(),
                prompts(gateway, json, clock, zone, texts));

        var setup = new ServerSetup(
                new ServerInfo("b24-mcp", "B24 MCP", Build.version()),
                new Capabilities(false, false),
                texts,
                json,
                clock,
                Secrets.RANDOM,
                Secrets.stateKey(settings),
                limits);
        return McpServers.inMemory(setup, offer, new Broadcast<>());
    }

    private static List<Prompt> prompts(
            CrmGateway gateway, JsonCodec json, InstantSource clock, ZoneId zone, Texts texts) {
        var dictionaries = new Dictionaries(gateway, REMEMBERED, clock);
        var colleagues = new Colleagues(gateway, REMEMBERED, clock);
        return new PromptCatalog(json, dictionaries, colleagues, clock, zone, texts).prompts(gateway.description());
    }
}
