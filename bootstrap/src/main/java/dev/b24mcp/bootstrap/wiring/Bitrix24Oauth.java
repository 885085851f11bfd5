package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.adapter.bitrix24.access.Credential.Renewable;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.Secret;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.access.oauth.Application;
import dev.b24mcp.adapter.bitrix24.access.oauth.AuthorizationServer;
import dev.b24mcp.adapter.bitrix24.access.oauth.Login;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenFile;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenRefresher;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException;
import dev.b24mcp.bootstrap.client.Home;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.domain.crm.CurrentUser;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * An operator's OAuth application: who it is, where its tokens are kept and where they come from.
 *
 * @param root address of the portal's REST API
 * @param server the authorization server, where the operator named one
 * @param file where the tokens are kept
 */
public record Bitrix24Oauth(
        URI root, Application application, Optional<AuthorizationServer> server, Path file, Duration timeout) {

    /**
     * Reads the settings.
     *
     * @throws SettingsException when one is missing or unusable
     */
    public static Bitrix24Oauth of(Settings settings) {
        var root = root(settings);
        return new Bitrix24Oauth(
                root,
                application(settings),
                server(settings),
                file(settings, root),
                settings.seconds(SettingKey.BITRIX_TIMEOUT_SECONDS, 1, 300));
    }

    /** Whether the operator wants it: an application is named and no other credential is. */
    static boolean isWanted(Settings settings) {
        return settings.optional(SettingKey.BITRIX_TOKEN).isEmpty()
                && !settings.optional(SettingKey.BITRIX_CLIENT_ID).isEmpty();
    }

    private static URI root(Settings settings) {
        try {
            return PortalAccess.root(settings.text(SettingKey.BITRIX_BASE_URL));
        } catch (UnusableAccessException _) {
            throw settings.unusable(SettingKey.BITRIX_BASE_URL);
        }
    }

    private static Application application(Settings settings) {
        var id = settings.text(SettingKey.BITRIX_CLIENT_ID);
        if (!Application.isId(id)) {
            throw settings.unusable(SettingKey.BITRIX_CLIENT_ID);
        }
        var secret = settings.text(SettingKey.BITRIX_CLIENT_SECRET);
        if (!Application.isSecret(secret)) {
            throw settings.unusable(SettingKey.BITRIX_CLIENT_SECRET);
        }
        return new Application(id, new Secret(secret));
    }

    private static Optional<AuthorizationServer> server(Settings settings) {
        var url = settings.optional(SettingKey.BITRIX_OAUTH_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                AuthorizationServer.of(url).orElseThrow(() -> settings.unusable(SettingKey.BITRIX_OAUTH_URL)));
    }

    private static Path file(Settings settings, URI root) {
        var chosen = settings.optional(SettingKey.BITRIX_TOKENS_FILE);
        try {
            return chosen.isEmpty()
                    ? Home.ofThisProcess().applicationData("b24-mcp/tokens-" + name(root) + ".json")
                    : Path.of(chosen);
        } catch (InvalidPathException _) {
            throw settings.unusable(SettingKey.BITRIX_TOKENS_FILE);
        }
    }

    /** The portal as a part of a file name; one with a port or a folder of its own is another one. */
    private static String name(URI root) {
        var folder = root.getPath().replaceAll("/rest$", "");
        return (root.getRawAuthority() + folder).replaceAll("[^A-Za-z0-9.]+", "-");
    }

    /** A login to this portal; a person finishes it. */
    public Login login(String state) {
        return new Login(root, application, server, new TokenFile(file), timeout, state);
    }

    /**
     * The portal with the tokens of the last login.
     *
     * @throws SettingsException when there are none, or they cannot be used
     */
    public PortalAccess access() {
        try {
            return new PortalAccess(
                    root, new Renewable(TokenRefresher.open(root, application, server, new TokenFile(file), timeout)));
        } catch (TokenStoreException unusable) {
            throw switch (unusable.problem()) {
                case MISSING -> SettingsException.notLoggedIn();
                case OTHER_PORTAL -> SettingsException.tokensOfOtherPortal(file);
                case EXPOSED -> SettingsException.exposedTokens(file);
                case BROKEN -> SettingsException.brokenTokens(file);
                case UNREADABLE, UNWRITABLE -> SettingsException.unreadableTokens(file);
            };
        }
    }

    /**
     * In whose name the tokens of the last login work.
     *
     * @throws dev.b24mcp.domain.crm.CrmException when the portal does not say
     */
    public CurrentUser user(Settings settings) {
        try (var gateway = Bitrix24.open(settings, access())) {
            return gateway.currentUser();
        }
    }
}
