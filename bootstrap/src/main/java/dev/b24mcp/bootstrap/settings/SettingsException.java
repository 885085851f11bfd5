package dev.b24mcp.bootstrap.settings;

import dev.b24mcp.bootstrap.speech.Phrases;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A setting is missing or unusable. The message is one line for the operator and never quotes a value. */
public final class SettingsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private SettingsException(String key, Object... details) {
        super(Phrases.of("settings").say(key, details));
    }

    public static SettingsException missing(SettingKey key) {
        return new SettingsException("missing", key, key.expected());
    }

    static SettingsException unusable(SettingKey key, OptionalInt line, Object... usable) {
        return new SettingsException("unusable", placed(key.name(), line), key.expected(usable));
    }

    private static String placed(String key, OptionalInt line) {
        return line.isPresent()
                ? Phrases.of("settings").say("atLine", key, SettingsReader.FILE, String.valueOf(line.getAsInt()))
                : key;
    }

    /** The language that the operator chose needs a file of its own. */
    public static SettingsException noTexts(String file) {
        return new SettingsException("noTexts", file);
    }

    /** A file of texts cannot be used. */
    public static SettingsException brokenTexts(String file, OptionalInt line) {
        return line.isPresent()
                ? new SettingsException("brokenTextsAt", file, String.valueOf(line.getAsInt()))
                : new SettingsException("brokenTexts", file);
    }

    /** Nobody has allowed the application on the portal yet. */
    public static SettingsException notLoggedIn() {
        return new SettingsException("notLoggedIn");
    }

    /** The tokens in the file are of another portal. */
    public static SettingsException tokensOfOtherPortal(Path file) {
        return unusableTokens(file, "tokensOfOtherPortal");
    }

    /** Others than the owner can read the tokens. */
    public static SettingsException exposedTokens(Path file) {
        return unusableTokens(file, "tokensExposed");
    }

    /** The file of tokens is not as it was written. */
    public static SettingsException brokenTokens(Path file) {
        return unusableTokens(file, "tokensBroken");
    }

    /** The file of tokens cannot be read. */
    public static SettingsException unreadableTokens(Path file) {
        return unusableTokens(file, "tokensUnreadable");
    }

    private static SettingsException unusableTokens(Path file, String reason) {
        return new SettingsException(
                "unusableTokens", file, Phrases.of("settings").say(reason));
    }

    static SettingsException unknown(String key, OptionalInt line, Optional<String> nearest) {
        return nearest.map(known -> new SettingsException("unknownLike", placed(key, line), known))
                .orElseGet(() -> new SettingsException("unknown", placed(key, line)));
    }

    static SettingsException unreadable(String file) {
        return new SettingsException("unreadable", file);
    }

    static SettingsException brokenLine(int line) {
        return new SettingsException("brokenLine", SettingsReader.FILE, String.valueOf(line));
    }
}
