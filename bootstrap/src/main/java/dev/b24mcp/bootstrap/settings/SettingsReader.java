package dev.b24mcp.bootstrap.settings;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads settings from the environment and from {@code .env}; the environment wins. A key of ours that does not exist is an
 * error, because a misspelt setting that is silently ignored costs an operator hours.
 */
public final class SettingsReader {

    static final String FILE = ".env";
    private static final long MOST_BYTES = 1024 * 1024;

    private static final Set<String> OUR_PREFIXES = Set.of("BITRIX_", "SERVER_", "MCP_", "PROMPTS_");

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
     * @throws SettingsException when a key is unknown or the file cannot be read
     */
    public static Settings read(Map<String, String> environment, Path folder) {
        var values = new EnumMap<SettingKey, String>(SettingKey.class);
        values.putAll(ours(file(folder)));
        values.putAll(ours(environment));
        return Settings.of(values);
    }

    static Map<String, String> file(Path folder) {
        if (!Files.exists(folder.resolve(FILE))) {
            return Map.of();
        }
        requireFile(folder.resolve(FILE));
        try {
            return Dotenv.configure()
                    .directory(folder.toAbsolutePath().toString())
                    .filename(FILE)
                    .load()
                    .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
                    .stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey(), entry -> entry.getValue(), (first, last) -> last));
        } catch (DotenvException _) {
            throw SettingsException.unreadable(FILE);
        }
    }

    /** A pipe would keep its reader waiting for ever, and a device has no end. */
    private static void requireFile(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                return;
            }
        } catch (IOException _) {
            // falls through to the one message
        }
        throw SettingsException.unreadable(FILE);
    }

    private static Map<SettingKey, String> ours(Map<String, String> all) {
        var ours = new EnumMap<SettingKey, String>(SettingKey.class);
        all.forEach(
                (name, value) -> known(name).ifPresentOrElse(key -> ours.put(key, value), () -> refuseIfOurs(name)));
        return ours;
    }

    static Optional<SettingKey> known(String name) {
        return Arrays.stream(SettingKey.values())
                .filter(key -> key.name().equals(name))
                .findFirst();
    }

    private static void refuseIfOurs(String name) {
        if (isOurs(name)) {
            throw SettingsException.unknown(name, nearest(name));
        }
    }

    /** Whether a name can only be meant for us. */
    static boolean isOurs(String name) {
        return OUR_PREFIXES.stream().anyMatch(name::startsWith) && !OF_CLIENTS.contains(name);
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
