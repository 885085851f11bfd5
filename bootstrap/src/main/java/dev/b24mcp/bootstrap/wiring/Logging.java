package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import java.util.Map;
import java.util.logging.Level;

/** Sends the log to standard error, whatever the transport. */
public final class Logging {

    private Logging() {}

    /** Logs at the usual level. */
    public static void configure() {
        configure(Settings.of(Map.of()));
    }

    /**
     * Logs at the level that an operator set.
     *
     * @throws SettingsException when there is no such level
     */
    public static void configure(Settings settings) {
        LogConfiguration.use(
                switch (settings.text(SettingKey.SERVER_LOG_LEVEL)) {
                    case "debug" -> Level.FINE;
                    case "info" -> Level.INFO;
                    case "warning" -> Level.WARNING;
                    case "error" -> Level.SEVERE;
                    default -> throw settings.unusable(SettingKey.SERVER_LOG_LEVEL);
                });
    }
}
