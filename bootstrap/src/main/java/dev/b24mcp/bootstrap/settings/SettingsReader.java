package dev.b24mcp.bootstrap.settings;

import dev.b24mcp.bootstrap.file.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads settings from the environment and from {@code .env}; the environment wins. A key of ours that does not exist is an
 * error, because a misspelt setting that is silently ignored costs an operator hours.
 */
public final class SettingsReader {

    static final String FILE = ".env";
    private static final long MOST_BYTES = 1024 * 1024;

    /** Settings of MCP clients, which hand their own environment on to the servers that they start. */
    private static final Set<String> OF_CLIENTS = Set.of(
            "MCP_TIMEOUT",
            "MCP_TOOL_TIMEOUT",
            "MCP_CONNECTION_NONBLOCKING",
            "MCP_SERVER_CONNECTION_BATCH_SIZE",
            "MCP_REMOTE_SERVER_CONNECTION_BATCH_SIZE",
            "MCP_OAUTH_CALLBACK_PORT",
            "MCP_CLIENT_SECRET");

    private SettingsReader() {}

    /**
     * Reads settings.
     *
     * @param environment the process's environment
     * @param folder where {@code .env} is looked for; it may be missing
     * @throws SettingsException when a key is unknown, or the file cannot be read or understood
     */
    public static Settings read(Map<String, String> environment, Path folder) {
        var survey = SettingsSurvey.of(environment, folder);
        if (!survey.complaints().isEmpty()) {
            throw survey.complaints().getFirst();
        }
        return survey.settings();
    }

    /** What the file in a folder sets. */
    static List<SettingLine> file(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return SettingLine.all(TextFile.read(file, MOST_BYTES));
        } catch (IOException _) {
            throw SettingsException.unreadable(FILE);
        }
    }

    static Optional<SettingKey> known(String name) {
        return Arrays.stream(SettingKey.values())
                .filter(key -> key.name().equals(name))
                .findFirst();
    }

    /** Whether a name can only be meant for us, and is the name of no setting. */
    public static boolean isSlip(String name) {
        return known(name).isEmpty() && isOurs(name);
    }

    /** Whether a name can only be meant for us. */
    static boolean isOurs(String name) {
        return SettingKey.isLikeOne(name) && !OF_CLIENTS.contains(name);
    }

    /** The known key that shares the longest beginning with the name, if that is more than the prefix. */
    static Optional<String> nearest(String name) {
        return Arrays.stream(SettingKey.values())
                .map(SettingKey::name)
                .max(Comparator.comparingInt(known -> sharedBeginning(known, name)))
                .filter(known -> sharedBeginning(known, name) > name.indexOf('_') + 1);
    }

    private static int sharedBeginning(String one, String other) {
        var mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one.length() : mismatch;
    }
}
