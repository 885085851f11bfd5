package dev.b24mcp.bootstrap.command;

import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.bootstrap.call.ToolClient;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsReader;
import dev.b24mcp.bootstrap.wiring.Logging;
import dev.b24mcp.bootstrap.wiring.Wiring;
import java.nio.file.Path;

/** The server in this process with a client of its own, for commands that call tools. */
final class LocalServer implements AutoCloseable {

    private final Runnable portal;
    private final McpEndpoint endpoint;
    private final ToolClient client;

    private LocalServer(Settings settings, Runnable portal) {
        this.portal = portal;
        this.endpoint = Wiring.doors(settings, ServerLimits.DEFAULT).mcp();
        this.client = new ToolClient(endpoint);
    }

    /** In front of the operator's portal. */
    static LocalServer start() {
        var settings = SettingsReader.read(System.getenv(), Path.of(""));
        Logging.configure(settings);
        return new LocalServer(settings, () -> {});
    }

    /** With the operator's settings, but for the portal: to say what the server can do, it needs none. */
    static LocalServer startWithoutPortal() {
        var settings = SettingsReader.read(System.getenv(), Path.of(""));
        Logging.configure(settings);
        var portal = DemoPortal.start();
        return new LocalServer(DemoPortal.to(portal, settings), portal::close);
    }

    /** In front of a portal with invented data. */
    static LocalServer startDemo() {
        var portal = DemoPortal.start();
        return new LocalServer(DemoPortal.settings(portal), portal::close);
    }

    ToolClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        endpoint.close();
        portal.run();
    }
}
