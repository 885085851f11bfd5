package dev.b24mcp.application;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.dictionary.Names;
import dev.b24mcp.application.dictionary.People;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.application.plain.Readiness;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Capabilities;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.application.protocol.ServerSetup;
import dev.b24mcp.application.record.ListSchemas;
import dev.b24mcp.application.record.QueryArguments;
import dev.b24mcp.application.record.QueryRules;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.RowBudget;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.application.resource.ResourceCatalog;
import dev.b24mcp.application.server.McpServers;
import dev.b24mcp.application.tool.ToolCatalog;
import dev.b24mcp.domain.testkit.FakeCrm;
import dev.b24mcp.domain.testkit.FakeTexts;
import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolDefinition;
import dev.b24mcp.domain.tool.ToolHints;
import dev.b24mcp.domain.tool.ToolOutcome;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** The application around a fake CRM, at noon UTC of a known day. */
final class TestServer {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final JsonCodec JSON = new JsonCodec(JsonLimits.DEFAULT);

    /** A client that is told nothing before the answer. */
    static final Outbox SILENT = NoOutbox.INSTANCE;

    private TestServer() {}

    static McpEndpoint around(FakeCrm crm) {
        return doors(crm).mcp();
    }

    static Doors doors(FakeCrm crm) {
        var texts = new FakeTexts();
        var clock = InstantSource.fixed(NOW);
        var zone = ZoneId.of("Europe/Moscow");
        var source = new Source(crm.description().name(), "test");
        var dictionaries = new Dictionaries(crm, REMEMBERED, clock);
        var listing = new RecordListing(
                crm,
                QueryRules.standard(500),
                new Fields(crm, REMEMBERED, clock),
                dictionaries,
                new Names(new People(crm, REMEMBERED, clock), dictionaries),
                new Myself(crm, REMEMBERED, clock),
                RowBudget.of(Long.MAX_VALUE),
                clock,
                zone);
        var arguments = new QueryArguments(clock, zone);
        var schemas = new ListSchemas(JSON, texts, 500);
        var tools = new ToolCatalog(schemas, listing, arguments, source, texts).tools(crm.description());
        var resources = new ResourceCatalog(schemas, listing, arguments, dictionaries, Optional.empty(), source, texts);
        var setup = new ServerSetup(
                new ServerInfo("test", "Test", "1"),
                new Capabilities(false, false),
                texts,
                () -> "instructions",
                JSON,
                clock,
                SecureRandom::new,
                () -> new SecretKeySpec(new byte[32], "AES"),
                ServerLimits.DEFAULT);
        var offer = new Offer(
                Stream.concat(tools.stream(), Stream.of(new Broken())).toList(),
                resources.resources(crm.description()),
                resources.templates(crm.description()),
                List.of());
        return McpServers.inMemory(setup, offer, new Broadcast<>(), Optional.of(new Readiness(crm)), () -> {});
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
