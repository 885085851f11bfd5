package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.domain.crm.CrmGateway;
import java.util.Map;
import java.util.function.Function;

/** Every CRM provider, one line each. A new one is added here. */
final class CrmProviders {

    private static final Map<String, Function<Settings, CrmGateway>> ALL = Map.of("bitrix24", Bitrix24::open);

    private CrmProviders() {}

    /**
     * Opens the provider that the operator chose.
     *
     * @throws SettingsException when there is no such provider, or its settings are missing or unusable
     */
    static CrmGateway open(Settings settings) {
        var provider = ALL.get(settings.text(SettingKey.SERVER_PROVIDER));
        if (provider == null) {
            throw settings.unusable(SettingKey.SERVER_PROVIDER);
        }
        return provider.apply(settings);
    }
}
