package dev.b24mcp.conformance.transcript;

import dev.b24mcp.adapter.http.HttpAdapter;
import dev.b24mcp.adapter.http.HttpSettings;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.application.protocol.Ids;
import dev.b24mcp.conformance.FixtureServer;
import java.security.SecureRandom;

/** The fixture server on a free port of this machine. */
final class Server {

    private Server() {}

    static HttpAdapter start() {
        return HttpAdapter.start(
                FixtureServer.doors(),
                HttpSettings.of("127.0.0.1", 0, JsonLimits.DEFAULT.maxBytes()),
                new Ids(SecureRandom::new));
    }
}
