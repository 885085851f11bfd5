package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import java.util.List;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Sends the log to standard error, whatever the transport. */
public final class Logging {

    /** Libraries that tell of every connection. Held here, because the JDK forgets loggers that nobody holds. */
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("io.helidon"),
            Logger.getLogger("com.networknt"),
            Logger.getLogger("jdk"),
            Logger.getLogger("java"));

    /** Tells of each client that does not speak HTTP, with a stack trace; the faults of our own are told elsewhere. */
    private static final Logger SENSITIVE = Logger.getLogger("io.helidon.webserver.http1");

    private Logging() {}

    /** Starts logging at the usual level. */
    public static void configure() {
        configure(Settings.of(Map.of()));
    }

    /**
     * Starts logging at the level that an operator set.
     *
     * @throws SettingsException when there is no such level
     */
    public static void configure(Settings settings) {
        var level = switch (settings.text(SettingKey.SERVER_LOG_LEVEL)) {
            case "debug" -> Level.FINE;
            case "info" -> Level.INFO;
            case "warning" -> Level.WARNING;
            case "error" -> Level.SEVERE;
            default -> throw SettingsException.unusable(SettingKey.SERVER_LOG_LEVEL);
        };
        LogManager.getLogManager().reset();
        var console = new ConsoleHandler();
        console.setLevel(Level.ALL);
        console.setFormatter(new LogLine());
        var root = Logger.getLogger("");
        root.addHandler(console);
        root.setLevel(level);
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        SENSITIVE.setLevel(Level.SEVERE);
    }
}
