package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.adapter.http.AllowedSites;
import dev.b24mcp.adapter.http.HttpAdapter;
import dev.b24mcp.adapter.http.HttpDeadlines;
import dev.b24mcp.adapter.http.HttpLimits;
import dev.b24mcp.adapter.http.HttpSettings;
import dev.b24mcp.application.protocol.Ids;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import java.util.regex.Pattern;

/** What an operator set for HTTP. */
public final class HttpTransport {

    private static final String NAME = "([a-z0-9][a-z0-9.-]*|\\[[0-9a-f:.]+])";
    private static final Pattern HOST = Pattern.compile(NAME);

    /** As a browser sends it; extensions of browsers have schemes of their own. */
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://" + NAME + "(:\\d{1,5})?");

    private static final int MANY = 1_000_000;

    private HttpTransport() {}

    /**
     * The settings of the transport.
     *
     * @throws dev.b24mcp.bootstrap.settings.SettingsException when a setting is unusable
     */
    public static HttpSettings settings(Settings settings) {
        return new HttpSettings(
                settings.text(SettingKey.SERVER_HOST),
                settings.port(),
                TlsKeystore.context(settings),
                new AllowedSites(
                        settings.items(SettingKey.SERVER_ALLOWED_ORIGINS, ORIGIN),
                        settings.items(SettingKey.SERVER_ALLOWED_HOSTS, HOST)),
                limits(settings),
                deadlines(settings));
    }

    /**
     * Starts the whole server.
     *
     * @throws dev.b24mcp.bootstrap.settings.SettingsException when a setting is missing or unusable
     * @throws dev.b24mcp.adapter.http.CannotListenException when the address cannot be bound
     */
    public static HttpAdapter start(Settings settings) {
        var http = settings(settings);
        var doors = Wiring.doors(settings, serverLimits(http));
        return HttpAdapter.start(doors, http, new Ids(Secrets::random));
    }

    /** The limits of the server behind a transport with these settings. */
    static ServerLimits serverLimits(HttpSettings http) {
        return ServerLimits.DEFAULT
                .withOpenStreams(http.limits().streams())
                .withKeepAlive(http.deadlines().keepAlive());
    }

    private static HttpLimits limits(Settings settings) {
        var possible = HttpLimits.mostConnections();
        var wanted = settings.numberIfSet(SettingKey.SERVER_MAX_CONNECTIONS, 10, MANY);
        var affordable = HttpLimits.connectionsIn(Runtime.getRuntime().maxMemory());
        var connections = Math.min(possible, wanted.orElse(affordable));
        return new HttpLimits(
                settings.messageBytes(),
                connections,
                settings.numberIfSet(SettingKey.SERVER_MAX_CONNECTIONS_PER_ADDRESS, 1, MANY),
                settings.numberIfSet(SettingKey.SERVER_MAX_STREAMS, 1, MANY)
                        .orElse(HttpLimits.streamsBeside(connections)));
    }

    private static HttpDeadlines deadlines(Settings settings) {
        return new HttpDeadlines(
                settings.seconds(SettingKey.SERVER_HEAD_TIMEOUT_SECONDS, 1, 300),
                settings.seconds(SettingKey.SERVER_BODY_TIMEOUT_SECONDS, 1, 3600),
                settings.seconds(SettingKey.SERVER_WRITE_TIMEOUT_SECONDS, 1, 3600),
                settings.seconds(SettingKey.SERVER_IDLE_TIMEOUT_SECONDS, 1, 3600),
                settings.seconds(SettingKey.SERVER_KEEP_ALIVE_SECONDS, 1, 300),
                settings.seconds(SettingKey.SERVER_SHUTDOWN_SECONDS, 1, 300));
    }
}
