package dev.b24mcp.adapter.bitrix24.support;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.access.Credential.Renewable;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.Secret;
import dev.b24mcp.adapter.bitrix24.access.oauth.Application;
import dev.b24mcp.adapter.bitrix24.access.oauth.AuthorizationServer;
import dev.b24mcp.adapter.bitrix24.access.oauth.Login;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenRefresher;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStore;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.data.Volume;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import dev.b24mcp.sandbox.bitrix24.oauth.TokenRequest;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The emulated portal with its authorization server, and a server of ours that somebody has logged in. */
public final class LoggedInPortal implements AutoCloseable {

    public static final String STATE = "invented-state";

    private final SandboxPortal portal = SandboxPortal.start(
            SandboxSettings.defaults().withVolume(new Volume(60, 10, 10, 5, 5)).withQuota(Quota.unlimited()));
    private final TokenStore store;
    private final List<Bitrix24Gateway> gateways = new ArrayList<>();

    public LoggedInPortal(TokenStore store) {
        this.store = store;
        logIn();
    }

    public OauthServer oauth() {
        return portal.oauth();
    }

    /** Host and port, as the authorization server calls the portal. */
    public String domain() {
        return "127.0.0.1:" + portal.port();
    }

    public URI root() {
        return portal.baseUrl();
    }

    /** The whole way: a person allows it and brings the code. */
    public void logIn() {
        var outcome = login(OauthServer.CLIENT_SECRET).finish(oauth().code(domain()));
        if (!(outcome instanceof LoginOutcome.LoggedIn)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    public Login login(String clientSecret) {
        return new Login(root(), application(clientSecret), server(), store, Portal.PATIENT, STATE);
    }

    /** A server of ours that starts now. Closed with the portal. */
    public Bitrix24Gateway gateway() throws TokenStoreException {
        return gateway(root(), server());
    }

    public Bitrix24Gateway gateway(URI root, Optional<AuthorizationServer> server) throws TokenStoreException {
        return gateway(root, server, Portal.PATIENT);
    }

    /**
     * A server of ours that starts now.
     *
     * @param patience how long the authorization server may take
     */
    public Bitrix24Gateway gateway(URI root, Optional<AuthorizationServer> server, Duration patience)
            throws TokenStoreException {
        var tokens = TokenRefresher.open(root, application(OauthServer.CLIENT_SECRET), server, store, patience);
        var gateway = new Bitrix24Gateway(TestSettings.of(
                new PortalAccess(root, new Renewable(tokens)),
                Portal.PATIENT,
                new RetryPolicy(1, Duration.ofMillis(1), Portal.PATIENT)));
        gateways.add(gateway);
        return gateway;
    }

    private static Application application(String secret) {
        return new Application(OauthServer.CLIENT_ID, new Secret(secret));
    }

    private Optional<AuthorizationServer> server() {
        return AuthorizationServer.of("http://" + domain());
    }

    /** How often new tokens were asked for in place of old ones. */
    public List<TokenRequest> renewals() {
        return oauth().requests().stream()
                .filter(request -> request.grantType().equals("refresh_token"))
                .toList();
    }

    @Override
    public void close() {
        gateways.forEach(Bitrix24Gateway::close);
        portal.close();
    }
}
