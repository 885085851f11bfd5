package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.util.Map;

/** The sandbox as the portal of a demonstration. */
final class DemoPortal {

    private DemoPortal() {}

    static SandboxPortal start() {
        return SandboxPortal.start(SandboxSettings.defaults());
    }

    /** Settings that lead to the portal. The operator's own are left out, so that a demonstration works whatever they are. */
    static Settings settings(SandboxPortal portal) {
        return to(
                portal,
                Settings.of(
                        Map.of(SettingKey.BITRIX_INSTANCE_NAME, "demo", SettingKey.SERVER_TIMEZONE, "Europe/Moscow")));
    }

    /** The same settings, but leading to the portal. */
    static Settings to(SandboxPortal portal, Settings settings) {
        return settings.with(SettingKey.BITRIX_BASE_URL, portal.baseUrl().toString())
                .with(SettingKey.BITRIX_TOKEN, portal.webhookToken());
    }
}
