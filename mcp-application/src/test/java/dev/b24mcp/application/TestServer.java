package dev.b24mcp.application;

import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
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
import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.date.RecentPeriod;
import dev.b24mcp.domain.testkit.FakeCrm;
import dev.b24mcp.domain.testkit.FakeTexts;
import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolDefinition;
import dev.b24mcp.domain.tool.ToolHints;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.warning.MissingDateRange;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** The application around a fake CRM, at noon UTC of a known day. */
final class TestServer {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private TestServer() {}

    static McpEndpoint around(FakeCrm crm) {
        var json = new JsonCodec(JsonLimits.DEFAULT);
        var texts = new FakeTexts();
        var clock = InstantSource.fixed(NOW);
        var source = new Source(crm.description().name(), "test");
        var listing = new RecordListing(
                crm,
                List.of(new MissingDateRange(new RecentPeriod(Period.LAST_7_DAYS))),
                clock,
                ZoneId.of("Europe/Moscow"));
        var tools = new ToolCatalog(json, listing, source, texts).tools(crm.description());
        var resources = new ResourceCatalog(listing, source, texts).resources(crm.description());
        var setup = new ServerSetup(
                new ServerInfo("test", "Test", "1"),
                new Capabilities(false, false),
                texts,
                json,
                clock,
                new SecureRandom(),
                new SecretKeySpec(new byte[32], "AES"),
                ServerLimits.DEFAULT);
        var offer = new Offer(
                Stream.concat(tools.stream(), Stream.of(new Broken())).toList(), resources, List.of(), List.of());
        return McpServers.inMemory(setup, offer, new Broadcast<>());
    }

    /** Answers one message that came alone. */
    static Reply answer(McpEndpoint server, Map<String, String> headers, byte[] message) {
        return server.post(TransportFacts.local(headers), message).answer(NoOutbox.INSTANCE);
    }

    /** A tool with a fault of our own in it. */
    private static final class Broken implements Tool {
        @Override
        public ToolDefinition definition() {
            return new ToolDefinition(
                    "broken", "Broken", "Fails", ToolHints.READS_OUTSIDE, Map.of("type", "object"), Map.of());
        }

        @Override
        public ToolOutcome call(ToolCall call) {
            throw new IllegalStateException("a secret in an exception");
        }
    }

    /** A client that is told nothing before the answer. */
    private enum NoOutbox implements Outbox {
        INSTANCE;

        @Override
        public boolean send(Event event) {
            throw new AssertionError("nothing should be said before the answer");
        }

        @Override
        public boolean keepAlive() {
            return true;
        }

        @Override
        public void hangUp() {
            // no stream
        }
    }
}
