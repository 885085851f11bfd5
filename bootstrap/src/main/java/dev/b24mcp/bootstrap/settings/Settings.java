package dev.b24mcp.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The values that an operator set, over the defaults. Getting a value checks it. */
public final class Settings {

    /** Addresses to listen on that nobody can connect to. */
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    private final Map<SettingKey, String> given = new EnumMap<>(SettingKey.class);

    /** Where in the file a value stands that comes from there. */
    private final Map<SettingKey, Integer> lines = new EnumMap<>(SettingKey.class);

    private Settings(Map<SettingKey, String> given, Map<SettingKey, Integer> lines) {
        this.given.putAll(given);
        this.lines.putAll(lines);
    }

    public static Settings of(Map<SettingKey, String> given) {
        return new Settings(given, Map.of());
    }

    /** These settings with one value in place of another, as a command's option does. */
    public Settings with(SettingKey key, String value) {
        return with(key, value, OptionalInt.empty());
    }

    /** The same for a value from a line of the file. */
    Settings with(SettingKey key, String value, OptionalInt line) {
        var changed = new Settings(given, lines);
        changed.given.put(key, value);
        changed.lines.remove(key);
        line.ifPresent(number -> changed.lines.put(key, number));
        return changed;
    }

    /**
     * What is to be thrown when a value is of no use: it says where the value stands, and not what it is.
     *
     * @param usable what is usable, where that is not always the same
     */
    public SettingsException unusable(SettingKey key, Object... usable) {
        var line = lines.get(key);
        return SettingsException.unusable(key, line == null ? OptionalInt.empty() : OptionalInt.of(line), usable);
    }

    /**
     * A value as text.
     *
     * @throws SettingsException when it is missing and has no default
     */
    public String text(SettingKey key) {
        var value = given.getOrDefault(key, "").strip();
        if (!value.isEmpty()) {
            return value;
        }
        if (key.byDefault().isEmpty()) {
            throw SettingsException.missing(key);
        }
        return key.byDefault();
    }

    /**
     * A value as text that may be missing.
     *
     * @return empty where it is not set
     */
    public String optional(SettingKey key) {
        return given.getOrDefault(key, "").strip();
    }

    public int number(SettingKey key, int least, int most) {
        try {
            var number = Integer.parseInt(text(key));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // falls through to the one message
        }
        throw unusable(key);
    }

    /** A number that need not be whole. */
    public double decimal(SettingKey key, double least, double most) {
        try {
            var number = Double.parseDouble(text(key));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // falls through to the one message
        }
        throw unusable(key);
    }

    /** A number that may be missing. */
    public OptionalInt numberIfSet(SettingKey key, int least, int most) {
        return optional(key).isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(key, least, most));
    }

    public Duration seconds(SettingKey key, int least, int most) {
        return Duration.ofSeconds(number(key, least, most));
    }

    /**
     * Items between commas, in lower case.
     *
     * @param item what each must look like
     * @return empty where it is not set
     */
    public Set<String> items(SettingKey key, Pattern item) {
        var items = new LinkedHashSet<String>();
        for (var part : optional(key).split(",", -1)) {
            items.add(part.strip().toLowerCase(Locale.ROOT));
        }
        items.remove("");
        if (!items.stream().allMatch(item.asMatchPredicate())) {
            throw unusable(key);
        }
        return items;
    }

    public ZoneId zone(SettingKey key) {
        try {
            return ZoneId.of(text(key));
        } catch (DateTimeException _) {
            throw unusable(key);
        }
    }

    public Locale locale(SettingKey key) {
        var tag = text(key);
        if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw unusable(key);
        }
        return Locale.forLanguageTag(tag);
    }

    /**
     * A folder that may be left out.
     *
     * @throws SettingsException when it is set and there is none
     */
    public Optional<Path> folder(SettingKey key) {
        try {
            var folder =
                    Optional.of(optional(key)).filter(text -> !text.isEmpty()).map(Path::of);
            if (folder.isPresent() && !Files.isDirectory(folder.get())) {
                throw unusable(key);
            }
            return folder;
        } catch (InvalidPathException _) {
            throw unusable(key);
        }
    }

    public int port() {
        return number(SettingKey.SERVER_PORT, 0, 65_535);
    }

    /** Where clients on this machine find the server over HTTP. */
    public URI url() {
        var host = text(SettingKey.SERVER_HOST);
        var reachable = EVERYWHERE.contains(host) ? "127.0.0.1" : host;
        var scheme = optional(SettingKey.SERVER_TLS_KEYSTORE).isEmpty() ? "http" : "https";
        try {
            return new URI(scheme, null, reachable, number(SettingKey.SERVER_PORT, 1, 65_535), "/mcp", null, null);
        } catch (URISyntaxException _) {
            throw unusable(SettingKey.SERVER_HOST);
        }
    }

    /** The largest message taken in, by whatever way it comes. */
    public int messageBytes() {
        return number(SettingKey.SERVER_MAX_MESSAGE_BYTES, 1024, 64 * 1024 * 1024);
    }
}
