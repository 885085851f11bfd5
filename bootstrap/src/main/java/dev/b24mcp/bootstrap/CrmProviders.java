package dev.b24mcp.bootstrap;

import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.domain.crm.CrmGateway;
import java.util.Map;
import java.util.function.Function;

/** Every CRM provider, one line each. A new one is added here, and nowhere else in the program. */
final class CrmProviders {

    private static final Map<String, Function<Settings, CrmGateway>> ALL = Map.of("bitrix24", Bitrix24::open);

    private CrmProviders() {}

    /**
     * Opens a provider.
     *
     * @throws dev.b24mcp.bootstrap.settings.SettingsException when its settings are missing or unusable
     */
    static CrmGateway open(String name, Settings settings) {
        var provider = ALL.get(name);
        if (provider == null) {
            throw new IllegalArgumentException("no such provider: " + name);
        }
        return provider.apply(settings);
    }
}
