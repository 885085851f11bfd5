package dev.b24mcp.bootstrap.settings;

import java.io.Serial;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A setting is missing or unusable. The message is one line for the operator and never quotes a value. */
public final class SettingsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String LOGIN = "выполните ./b24-mcp login";

    private SettingsException(String message) {
        super(message);
    }

    public static SettingsException missing(SettingKey key) {
        return new SettingsException(
                "Не задан " + key + ". Нужно: " + key.expected()
                        + ". Настройки берутся из окружения и из файла .env в текущей папке. Попробовать без настроек: ./b24-mcp demo");
    }

    public static SettingsException unusable(SettingKey key) {
        return new SettingsException("Недопустимое значение " + key + ". Нужно: " + key.expected());
    }

    /** The language that the operator chose needs a file of its own. */
    public static SettingsException noTexts(String file) {
        return new SettingsException("Нет файла " + file + ": для " + SettingKey.SERVER_LOCALE
                + " он должен лежать в папке " + SettingKey.PROMPTS_DIR);
    }

    /** A file of texts cannot be used. */
    public static SettingsException brokenTexts(String file, OptionalInt line) {
        return new SettingsException("Не подходит файл " + file + " из папки " + SettingKey.PROMPTS_DIR
                + (line.isPresent() ? ", строка " + line.getAsInt() : "") + ": причина — строкой выше");
    }

    /** Nobody has allowed the application on the portal yet. */
    public static SettingsException notLoggedIn() {
        return new SettingsException("Входа на портал ещё не было: " + LOGIN);
    }

    /** The tokens of the last login cannot be used. */
    public static SettingsException unusableTokens(Path file, String reason) {
        return new SettingsException("Не подходит файл токенов " + file + ": " + reason + ". Исправьте или " + LOGIN);
    }

    static SettingsException unknown(String key, Optional<String> nearest) {
        return new SettingsException("Неизвестный ключ " + key
                + nearest.map(known -> ": возможно, имелся в виду " + known).orElse(""));
    }

    static SettingsException unreadable(String file) {
        return new SettingsException("Не удалось прочитать " + file + ": нужны строки вида КЛЮЧ=значение");
    }
}
