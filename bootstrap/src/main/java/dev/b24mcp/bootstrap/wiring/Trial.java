package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.domain.crm.CrmGateway;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * Tries an operator's settings out, each part alone, so that one mistake does not hide the others.
 *
 * @param providers that can be chosen
 */
public record Trial(CrmProviders providers, Settings settings) {

    /** What is wrong with the settings themselves; that nobody has logged in is not. */
    public List<SettingsException> complaints() {
        var complaints = new LinkedHashMap<String, SettingsException>();
        for (var part : parts()) {
            complaint(part).ifPresent(complaint -> complaints.putIfAbsent(complaint.getMessage(), complaint));
        }
        provider()
                .login(settings)
                .flatMap(Provider.Login::problem)
                .map(SettingsException::getMessage)
                .ifPresent(complaints::remove);
        return List.copyOf(complaints.values());
    }

    /** Smaller ones first: the last stops at its first mistake. */
    private List<Consumer<Settings>> parts() {
        return List.of(
                Logging::configure,
                HttpTransport::settings,
                OperatorTexts::open,
                Secrets::stateKey,
                settings -> settings.zone(SettingKey.SERVER_TIMEZONE),
                provider()::instance,
                this::wholeServer);
    }

    private Optional<SettingsException> complaint(Consumer<Settings> part) {
        try {
            part.accept(settings);
            return Optional.empty();
        } catch (SettingsException complaint) {
            return Optional.of(complaint);
        }
    }

    private void wholeServer(Settings settings) {
        Wiring.doors(providers, settings, ServerLimits.DEFAULT).mcp().close();
    }

    /** What the operator chose. */
    public Provider provider() {
        return providers.chosen(settings);
    }

    /**
     * The CRM that the operator chose, asked once and not for long.
     *
     * @throws SettingsException when a setting is missing or unusable, or nobody has logged in
     */
    public CrmGateway gateway() {
        return provider().open(provider().impatient(settings));
    }

    /** For a client that wants a server with these settings and no other, where it speaks TLS. */
    public static Optional<SSLContext> clientContext(Settings settings) {
        try {
            return TlsKeystore.clientContext(settings);
        } catch (SettingsException _) {
            return Optional.empty();
        }
    }
}
