package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to listen; an option wins over a setting. */
final class ListenOptions {

    @Option(names = "--host", paramLabel = "${bundle:label.address}")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "${bundle:label.port}")
    private @Nullable String port;

    Settings over(Settings settings) {
        var changed = settings;
        if (host != null) {
            changed = changed.with(SettingKey.SERVER_HOST, host);
        }
        if (port != null) {
            changed = changed.with(SettingKey.SERVER_PORT, port);
        }
        return changed;
    }
}
