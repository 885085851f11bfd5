package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.domain.crm.CrmGateway;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** Tries an operator's settings out, each part alone, so that one mistake does not hide the others. */
public final class Trial {

    /** Smaller ones first: the last stops at its first mistake. */
    private static final List<Consumer<Settings>> PARTS = List.of(
            Logging::configure,
            HttpTransport::settings,
            OperatorTexts::open,
            Secrets::stateKey,
            settings -> settings.zone(SettingKey.SERVER_TIMEZONE),
            Settings::instanceName,
            Trial::wholeServer);

    private Trial() {}

    /** What is wrong with the settings themselves; that nobody has logged in is not. */
    public static List<SettingsException> complaints(Settings settings) {
        var complaints = new LinkedHashMap<String, SettingsException>();
        for (var part : PARTS) {
            complaint(part, settings).ifPresent(complaint -> complaints.putIfAbsent(complaint.getMessage(), complaint));
        }
        login(settings)
                .flatMap(Login::problem)
                .map(SettingsException::getMessage)
                .ifPresent(complaints::remove);
        return List.copyOf(complaints.values());
    }

    private static Optional<SettingsException> complaint(Consumer<Settings> part, Settings settings) {
        try {
            part.accept(settings);
            return Optional.empty();
        } catch (SettingsException complaint) {
            return Optional.of(complaint);
        }
    }

    private static void wholeServer(Settings settings) {
        Wiring.doors(settings, ServerLimits.DEFAULT).mcp().close();
    }

    /**
     * The CRM that the operator chose, asked once and not for long.
     *
     * @throws SettingsException when a setting is missing or unusable, or nobody has logged in
     */
    public static CrmGateway gateway(Settings settings) {
        return CrmProviders.open(settings.with(SettingKey.BITRIX_RETRIES, "0")
                .with(SettingKey.BITRIX_TIMEOUT_SECONDS, "10")
                .with(SettingKey.BITRIX_DEADLINE_SECONDS, "20"));
    }

    /** The host of the CRM, as the settings name it. */
    public static Optional<String> host(Settings settings) {
        try {
            return Optional.of(PortalAccess.root(settings.optional(SettingKey.BITRIX_BASE_URL))
                    .getAuthority());
        } catch (UnusableAccessException _) {
            return Optional.empty();
        }
    }

    /** For a client that wants a server with these settings and no other, where it speaks TLS. */
    public static Optional<SSLContext> clientContext(Settings settings) {
        try {
            return TlsKeystore.clientContext(settings);
        } catch (SettingsException _) {
            return Optional.empty();
        }
    }

    /** The login of a person, where the settings want one. */
    public static Optional<Login> login(Settings settings) {
        try {
            return Bitrix24Oauth.isWanted(settings)
                    ? Optional.of(Bitrix24Oauth.of(settings)).map(Trial::login)
                    : Optional.empty();
        } catch (SettingsException _) {
            return Optional.empty();
        }
    }

    private static Login login(Bitrix24Oauth oauth) {
        try {
            oauth.access();
            return new Login(oauth.file(), Optional.empty());
        } catch (SettingsException unusable) {
            return new Login(oauth.file(), Optional.of(unusable));
        }
    }

    /**
     * A login.
     *
     * @param file where its tokens are kept
     * @param problem why they cannot be used, if they cannot
     */
    public record Login(Path file, Optional<SettingsException> problem) {}
}
