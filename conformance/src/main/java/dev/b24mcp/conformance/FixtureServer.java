package dev.b24mcp.conformance;

import dev.b24mcp.adapter.http.HttpAdapter;
import dev.b24mcp.adapter.http.HttpSettings;
import dev.b24mcp.adapter.stdio.StdioAdapter;
import dev.b24mcp.adapter.stdio.StdioLimits;
import dev.b24mcp.application.Doors;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.ServerInfo;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Capabilities;
import dev.b24mcp.application.protocol.Ids;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.application.protocol.ServerSetup;
import dev.b24mcp.application.server.McpServers;
import dev.b24mcp.domain.change.Change;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.crypto.spec.SecretKeySpec;

/** The product's protocol around the fixtures: {@code FixtureServer PORT} over HTTP, {@code FixtureServer stdio}. */
public final class FixtureServer {

    /** So short that the client of {@code test_reconnection} is sent away and comes back. */
    private static final ServerLimits LIMITS = ServerLimits.DEFAULT.withStreamHold(Duration.ofMillis(400));

    private static final SecureRandom RANDOM = new SecureRandom();

    private FixtureServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("stdio")) {
            new StdioAdapter(endpoint(), StdioLimits.of(JsonLimits.DEFAULT.maxBytes())).serve(System.in, System.out);
        } else {
            serve(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
        }
    }

    private static void serve(int port) throws InterruptedException {
        var settings = HttpSettings.of("127.0.0.1", port, JsonLimits.DEFAULT.maxBytes());
        var limits = LIMITS.withOpenStreams(settings.limits().streams());
        var server = HttpAdapter.start(doors(limits), settings, new Ids(() -> RANDOM));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        System.out.println(server.url());
        new CountDownLatch(1).await();
    }

    /** The server without a transport. */
    public static McpEndpoint endpoint() {
        return doors().mcp();
    }

    /** The server without a transport, with all its ways in. */
    public static Doors doors() {
        return doors(LIMITS);
    }

    private static Doors doors(ServerLimits limits) {
        var changes = new Broadcast<Change>();
        var key = new byte[32];
        RANDOM.nextBytes(key);
        var setup = new ServerSetup(
                new ServerInfo("b24-mcp-conformance", "B24 MCP conformance fixtures", "0"),
                new Capabilities(true, true),
                new FixtureTexts(),
                () -> "What the conformance suite calls, reads and asks for.",
                new JsonCodec(JsonLimits.DEFAULT),
                Clock.systemUTC(),
                () -> RANDOM,
                () -> new SecretKeySpec(key, "AES"),
                limits);
        var offer = new Offer(
                FixtureCatalog.tools(changes::publish),
                FixtureCatalog.resources(),
                FixtureCatalog.templates(),
                FixtureCatalog.prompts());
        return McpServers.inMemory(setup, offer, changes, Optional.empty(), () -> {});
    }
}
