package dev.b24mcp.bootstrap.settings;

import java.io.Serial;

/** A setting is missing or unusable. The message is one line for the operator and never quotes a value. */
public final class SettingsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private SettingsException(String message) {
        super(message);
    }

    public static SettingsException missing(SettingKey key) {
        return new SettingsException("Не задан " + key + ": нужен " + key.expected());
    }

    public static SettingsException unusable(SettingKey key) {
        return new SettingsException("Не подходит значение " + key + ": нужен " + key.expected());
    }

    static SettingsException unknown(String key, String nearest) {
        return new SettingsException("Неизвестный ключ " + key + ": возможно, имелся в виду " + nearest);
    }

    static SettingsException unreadable(String file) {
        return new SettingsException("Не удалось прочитать " + file + ": нужны строки вида КЛЮЧ=значение");
    }
}
