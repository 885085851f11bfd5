package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.application.Doors;
import dev.b24mcp.application.ServerInfo;
import dev.b24mcp.application.dictionary.Colleagues;
import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.dictionary.Names;
import dev.b24mcp.application.dictionary.People;
import dev.b24mcp.application.guide.LeadScenarios;
import dev.b24mcp.application.guide.Welcome;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.application.plain.Readiness;
import dev.b24mcp.application.prompt.PromptCatalog;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Capabilities;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.application.protocol.ServerSetup;
import dev.b24mcp.application.record.ListSchemas;
import dev.b24mcp.application.record.QueryArguments;
import dev.b24mcp.application.record.QueryRules;
import dev.b24mcp.application.record.RecordExport;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.RowBudget;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.application.resource.ResourceCatalog;
import dev.b24mcp.application.server.McpServers;
import dev.b24mcp.application.tool.ToolCatalog;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.domain.change.Change;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

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
    public static Doors doors(Settings settings, ServerLimits limits) {
        return doors(CrmProviders.SHIPPED, settings, limits);
    }

    /** The same with a choice of providers. */
    static Doors doors(CrmProviders providers, Settings settings, ServerLimits limits) {
        var json = new JsonCodec(jsonLimits(settings));
        var operatorTexts = OperatorTexts.open(settings);
        var stateKey = Secrets.stateKey(settings);
        var provider = providers.chosen(settings);
        var gateway = provider.open(settings);
        var source = new Source(gateway.description().name(), provider.instance(settings));
        var inTime = limits.withCall(provider.deadline(settings));
        return doors(gateway, source, json, operatorTexts, stateKey, settings, inTime);
    }

    /**
     * The way to whole sets of records, for commands.
     *
     * @throws dev.b24mcp.bootstrap.settings.SettingsException when a setting is missing or unusable
     */
    public static Exports exports(Settings settings) {
        var texts = OperatorTexts.open(settings).texts();
        var gateway = CrmProviders.SHIPPED.chosen(settings).open(settings);
        var clock = Clock.systemUTC();
        var zone = settings.zone(SettingKey.SERVER_TIMEZONE);
        var export = new RecordExport(
                gateway,
                new Fields(gateway, REMEMBERED, clock),
                new Dictionaries(gateway, REMEMBERED, clock),
                new Myself(gateway, REMEMBERED, clock),
                clock,
                zone);
        return new Exports(gateway.description(), new QueryArguments(clock, zone), export, texts);
    }

    private static Doors doors(
            CrmGateway gateway,
            Source source,
            JsonCodec json,
            OperatorTexts operatorTexts,
            Supplier<SecretKey> stateKey,
            Settings settings,
            ServerLimits limits) {
        var texts = operatorTexts.texts();
        var clock = Clock.systemUTC();
        var zone = settings.zone(SettingKey.SERVER_TIMEZONE);
        var provider = gateway.description();

        var dictionaries = new Dictionaries(gateway, REMEMBERED, clock);
        var cap = settings.number(SettingKey.SERVER_MAX_RECORDS, 1, 100_000);
        var listing = listing(gateway, dictionaries, cap, clock, zone);
        var arguments = new QueryArguments(clock, zone);
        var scenarios = LeadScenarios.of(provider, clock, zone);

        var schemas = new ListSchemas(json, texts, cap);
        var resources = new ResourceCatalog(schemas, listing, arguments, dictionaries, scenarios, source, texts);
        var prompts = prompts(gateway, dictionaries, json, clock, zone, texts);
        var offer = new Offer(
                new ToolCatalog(schemas, listing, arguments, source, texts).tools(provider),
                resources.resources(provider),
                resources.templates(provider),
                prompts);

        var setup = new ServerSetup(
                new ServerInfo("b24-mcp", "B24 MCP", Build.version()),
                new Capabilities(operatorTexts.canChange(), false),
                texts,
                new Welcome(provider, prompts, scenarios, texts),
                json,
                clock,
                Secrets::random,
                stateKey,
                limits);
        var changes = new Broadcast<Change>();
        return McpServers.inMemory(
                setup, offer, changes, Optional.of(new Readiness(gateway)), operatorTexts.watch(changes::publish));
    }

    private static RecordListing listing(
            CrmGateway gateway, Dictionaries dictionaries, int cap, InstantSource clock, ZoneId zone) {
        return new RecordListing(
                gateway,
                QueryRules.standard(cap),
                new Fields(gateway, REMEMBERED, clock),
                dictionaries,
                new Names(new People(gateway, REMEMBERED, clock), dictionaries),
                new Myself(gateway, REMEMBERED, clock),
                RowBudget.of(Runtime.getRuntime().maxMemory()),
                clock,
                zone);
    }

    private static JsonLimits jsonLimits(Settings settings) {
        return new JsonLimits(
                settings.messageBytes(),
                settings.number(SettingKey.SERVER_MAX_JSON_DEPTH, 16, 500),
                JsonLimits.DEFAULT.maxTokens());
    }

    private static List<Prompt> prompts(
            CrmGateway gateway,
            Dictionaries dictionaries,
            JsonCodec json,
            InstantSource clock,
            ZoneId zone,
            Texts texts) {
        var colleagues = new Colleagues(gateway, REMEMBERED, clock);
        return new PromptCatalog(json, dictionaries, colleagues, clock, zone, texts).prompts(gateway.description());
    }
}
