package dev.b24mcp.bootstrap.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.LogManager;

/**
 * What the JDK asks for when the first logger is made, and not before: to find its logging it opens every jar, and most sessions
 * have nothing to say.
 */
public final class LogConfiguration {

    private static final AtomicBoolean IN_USE = new AtomicBoolean();
    private static volatile Level level = Level.INFO;

    /** For the JDK. */
    public LogConfiguration() throws IOException {
        IN_USE.set(true);
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(lines().getBytes(UTF_8)));
    }

    /** Logs events of this level and above, from now on. */
    static void use(Level chosen) {
        level = chosen;
        System.setProperty("java.util.logging.config.class", LogConfiguration.class.getName());
        if (IN_USE.get()) {
            try {
                LogManager.getLogManager().readConfiguration();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Some libraries tell of every connection; Helidon's HTTP of each client that does not speak it, with a stack trace. */
    private static String lines() {
        return """
                handlers = java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level = ALL
                java.util.logging.ConsoleHandler.formatter = %s
                .level = %s
                io.helidon.level = WARNING
                io.helidon.webserver.http1.level = SEVERE
                com.networknt.level = WARNING
                org.apache.hc.level = WARNING
                jdk.level = WARNING
                java.level = WARNING
                """.formatted(LogLine.class.getName(), level.getName());
    }
}
