package dev.b24mcp.application;

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
import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.date.RecentPeriod;
import dev.b24mcp.domain.testkit.FakeCrm;
import dev.b24mcp.domain.testkit.FakeTexts;
import dev.b24mcp.domain.warning.MissingDateRange;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The application around a fake CRM, at noon UTC of a known day. */
final class TestServer {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private TestServer() {}

    static McpServer around(FakeCrm crm) {
        var json = new JsonCodec(JsonLimits.DEFAULT);
        var texts = new FakeTexts();
        var source = new Source(crm.description().name(), "test");
        var listing = new RecordListing(
                crm,
                List.of(new MissingDateRange(new RecentPeriod(Period.LAST_7_DAYS))),
                InstantSource.fixed(NOW),
                ZoneId.of("Europe/Moscow"));
        var tools = new ToolCatalog(json, listing, source, texts).tools(crm.description());
        var resources = new ResourceCatalog(listing, source, texts).resources(crm.description());
        var engine = new LegacyEngine(Map.of(
                "initialize", new Initialize(json, new ServerInfo("test", "Test", "1"), texts),
                "ping", new Ping(json),
                "bug",
                        _ -> {
                            throw new IllegalStateException("a secret in an exception");
                        },
                "tools/list", new ListTools(json, tools),
                "tools/call", new CallTool(json, tools, texts),
                "resources/list", new ListResources(json, resources),
                "resources/read", new ReadResource(json, resources)));
        return new McpServer(json, engine);
    }
}
