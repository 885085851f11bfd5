package dev.b24mcp.adapter.bitrix24.access.oauth;

import dev.b24mcp.adapter.bitrix24.access.PortalName;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.Failed;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.LoggedIn;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.Reason;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Granted;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Refused;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Silence;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Gets the first tokens: a person allows it in a browser and brings the code back. For one use by one thread. */
public final class Login {

    private final URI root;
    private final Application application;
    private final Optional<AuthorizationServer> named;
    private final TokenStore store;
    private final TokenEndpoint endpoint;
    private final String state;

    /**
     * Prepares a login; asks nobody yet.
     *
     * @param root address of the portal's REST API
     * @param named the authorization server that the operator named, if any
     * @param timeout how long the authorization server may take to answer
     * @param state what nobody can guess: an answer that comes back with another one belongs to somebody else's attempt
     */
    public Login(
            URI root,
            Application application,
            Optional<AuthorizationServer> named,
            TokenStore store,
            Duration timeout,
            String state) {
        this.root = root;
        this.application = application;
        this.named = named;
        this.store = store;
        this.endpoint = new TokenEndpoint(application, timeout, timeout);
        this.state = state;
    }

    /** What to open in a browser. */
    public URI address() {
        var portal = root.toString().replaceAll("/rest$", "");
        return URI.create(
                portal + "/oauth/authorize/?client_id=" + application.id() + "&response_type=code&state=" + state);
    }

    /**
     * Turns what the person brings into tokens and stores them.
     *
     * @param pasted the code, or the whole address that the browser was sent to
     */
    public LoginOutcome finish(String pasted) {
        var read = PastedCode.read(pasted);
        if (read.isEmpty()) {
            return new Failed(Reason.NO_CODE, "");
        }
        var brought = read.get();
        if (brought.state().isPresent() && !brought.state().get().equals(state)) {
            return new Failed(Reason.OTHER_ATTEMPT, "");
        }
        var domain = brought.domain().map(name -> root.getScheme() + "://" + name);
        if (domain.isPresent() && !PortalName.isSame(root, domain.get())) {
            return new Failed(Reason.OTHER_PORTAL, PortalName.host(domain.get()));
        }
        var server = AuthorizationServer.choose(
                named, brought.server().map(name -> "https://" + name).orElse(""));
        return switch (endpoint.forCode(server, brought.code())) {
            case Granted granted -> store(granted);
            case Refused refused -> refusal(refused);
            case Silence(var code) -> new Failed(Reason.NO_ANSWER, code);
        };
    }

    private LoginOutcome store(Granted granted) {
        if (!PortalName.isSame(root, granted.portal())) {
            return new Failed(Reason.OTHER_PORTAL, PortalName.host(granted.portal()));
        }
        var tokens =
                new Tokens(granted.access(), granted.refresh(), root.toString(), granted.memberId(), granted.server());
        try (var _ = store.lease()) {
            store.save(tokens);
            return new LoggedIn();
        } catch (TokenStoreException _) {
            return new Failed(Reason.NOT_STORED, "");
        }
    }

    private static Failed refusal(Refused refused) {
        return switch (OauthCodes.of(refused).code()) {
            case OauthCodes.CLIENT_REFUSED -> new Failed(Reason.CLIENT_REFUSED, "");
            case OauthCodes.LOGIN_REQUIRED ->
                new Failed(
                        refused.code().equalsIgnoreCase(OauthCodes.INVALID_GRANT)
                                ? Reason.CODE_REFUSED
                                : Reason.NOT_INSTALLED,
                        "");
            default -> new Failed(Reason.REFUSED, refused.code().replaceAll("[^\\w-]", ""));
        };
    }
}
