package dev.b24mcp.bootstrap.settings;

import java.io.Serial;
import java.util.Optional;

/** A setting is missing or unusable. The message is one line for the operator and never quotes a value. */
public final class SettingsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private SettingsException(String message) {
        super(message);
    }

    public static SettingsException missing(SettingKey key) {
        return new SettingsException("Не задан " + key + ": ожидается " + key.expected()
                + ". Настройки берутся из окружения и из файла .env в текущей папке");
    }

    public static SettingsException unusable(SettingKey key) {
        return new SettingsException("Не подходит значение " + key + ": ожидается " + key.expected());
    }

    static SettingsException unknown(String key, Optional<String> nearest) {
        return new SettingsException("Неизвестный ключ " + key
                + nearest.map(known -> ": возможно, имелся в виду " + known).orElse(""));
    }

    static SettingsException unreadable(String file) {
        return new SettingsException("Не удалось прочитать " + file + ": нужны строки вида КЛЮЧ=значение");
    }
}
