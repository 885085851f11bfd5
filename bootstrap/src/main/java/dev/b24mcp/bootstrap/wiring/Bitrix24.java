package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.Bitrix24Settings;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.quota.RateLimit;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;

/** Opens Bitrix24 with an operator's settings. */
final class Bitrix24 {

    private Bitrix24() {}

    static Bitrix24Gateway open(Settings settings) {
        return open(settings, access(settings));
    }

    static Bitrix24Gateway open(Settings settings, PortalAccess access) {
        return new Bitrix24Gateway(Bitrix24Settings.of(
                access,
                new Patience(
                        settings.seconds(SettingKey.BITRIX_TIMEOUT_SECONDS, 1, 300),
                        settings.seconds(SettingKey.BITRIX_DEADLINE_SECONDS, 1, 3600)),
                settings.number(SettingKey.BITRIX_RETRIES, 0, 10),
                quota(settings),
                System::nanoTime));
    }

    private static Quota quota(Settings settings) {
        return new Quota(
                new RateLimit(
                        settings.decimal(SettingKey.BITRIX_REQUESTS_PER_SECOND, 0.1, 1000),
                        settings.number(SettingKey.BITRIX_BURST, 1, 10_000)),
                settings.seconds(SettingKey.BITRIX_OPERATING_SECONDS, 1, 600),
                Quota.STANDARD.mostWaiting());
    }

    private static PortalAccess access(Settings settings) {
        return Bitrix24Oauth.isWanted(settings) ? Bitrix24Oauth.of(settings).access() : given(settings);
    }

    private static PortalAccess given(Settings settings) {
        var token = settings.optional(SettingKey.BITRIX_TOKEN);
        try {
            return PortalAccess.parse(settings.text(SettingKey.BITRIX_BASE_URL), token);
        } catch (UnusableAccessException unusable) {
            throw switch (unusable.part()) {
                case BASE_URL -> settings.unusable(SettingKey.BITRIX_BASE_URL);
                case TOKEN ->
                    token.isEmpty()
                            ? SettingsException.missing(SettingKey.BITRIX_TOKEN)
                            : settings.unusable(SettingKey.BITRIX_TOKEN);
            };
        }
    }
}
