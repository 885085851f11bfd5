package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.domain.crm.CrmGateway;
import java.util.List;
import java.util.stream.Collectors;

/** The CRM providers that an operator can choose from. */
public record CrmProviders(List<Provider> all) {

    /** Every CRM provider, one line each. A new one is added here. */
    public static final CrmProviders SHIPPED = new CrmProviders(List.of(new Bitrix24()));

    public CrmProviders {
        all = List.copyOf(all);
    }

    /** The provider that the operator chose. One that there is not says so when it is opened. */
    public Provider chosen(Settings settings) {
        var name = settings.text(SettingKey.SERVER_PROVIDER);
        return all.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Missing(name, settings.unusable(SettingKey.SERVER_PROVIDER, names())));
    }

    private String names() {
        return all.stream().map(Provider::name).collect(Collectors.joining(", "));
    }

    private record Missing(String name, SettingsException complaint) implements Provider {
        @Override
        public CrmGateway open(Settings settings) {
            throw complaint;
        }
    }
}
