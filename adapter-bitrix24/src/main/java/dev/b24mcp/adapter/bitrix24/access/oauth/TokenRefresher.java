package dev.b24mcp.adapter.bitrix24.access.oauth;

import dev.b24mcp.adapter.bitrix24.access.PortalName;
import dev.b24mcp.adapter.bitrix24.access.Renewal;
import dev.b24mcp.adapter.bitrix24.access.Secret;
import dev.b24mcp.adapter.bitrix24.access.TokenSource;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Granted;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Refused;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Silence;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException.Problem;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Renews tokens when they are called expired, never before, and once however many ask. A renewal goes on when nobody waits for
 * it any more: the server has used up the old refresh token by then, and the new one must be kept.
 */
public final class TokenRefresher implements TokenSource {

    /** An answer that comes so much too late for everybody is taken all the same: it may hold the only good token. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final URI root;
    private final Application application;
    private final Optional<AuthorizationServer> named;
    private final TokenStore store;
    private final TokenEndpoint endpoint;
    private final Duration patience;

    /** What to call with: what is stored, or newer where it could not be stored. */
    private Tokens tokens;

    /** What was in the store when it was last looked at. */
    private Tokens stored;

    private Secret predecessor;
    private @Nullable CompletableFuture<Renewal> flight;

    /** A refresh token that the server does not know any more; it is not asked about again. */
    private Optional<Secret> dead = Optional.empty();

    private TokenRefresher(
            URI root,
            Application application,
            Optional<AuthorizationServer> named,
            TokenStore store,
            Duration timeout,
            Tokens tokens) {
        this.root = root;
        this.application = application;
        this.named = named;
        this.store = store;
        this.endpoint = new TokenEndpoint(application, timeout, timeout.plus(LATE));
        // another process may be at it first, for as long as we are
        this.patience = timeout.multipliedBy(2);
        this.tokens = tokens;
        this.stored = tokens;
        this.predecessor = tokens.access();
    }

    /**
     * Takes the tokens of the last login.
     *
     * @param root address of the portal's REST API
     * @param named the authorization server that the operator named, if any
     * @param timeout how long the authorization server may take to answer
     * @throws TokenStoreException when there are none, or they cannot be used
     */
    public static TokenRefresher open(
            URI root, Application application, Optional<AuthorizationServer> named, TokenStore store, Duration timeout)
            throws TokenStoreException {
        var tokens = store.load().orElseThrow(() -> new TokenStoreException(Problem.MISSING));
        if (!tokens.portal().equals(root.toString())) {
            throw new TokenStoreException(Problem.OTHER_PORTAL);
        }
        return new TokenRefresher(root, application, named, store, timeout, tokens);
    }

    @Override
    public synchronized Secret current() {
        return tokens.access();
    }

    @Override
    public synchronized String maskedIn(String text) {
        return predecessor.maskedIn(application.secret().maskedIn(tokens.maskedIn(text)));
    }

    @Override
    public Renewal renewed(Secret expired, Duration most) {
        try {
            var wait = most.compareTo(patience) < 0 ? most : patience;
            return flight(expired).get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new Renewal.Unanswered("OAUTH_TIMEOUT");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Renewal.Unanswered("CANCELLED");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public synchronized Optional<Secret> replaced(Secret unknown) {
        try {
            latest().filter(newer -> newer.portal().equals(root.toString())).ifPresent(this::use);
        } catch (TokenStoreException unusable) {
            log().log(Level.WARNING, "the file of tokens cannot be used: {0}", unusable.problem());
        }
        return Optional.of(tokens.access()).filter(token -> !token.equals(unknown));
    }

    private synchronized CompletableFuture<Renewal> flight(Secret expired) {
        if (!tokens.access().equals(expired)) {
            return CompletableFuture.completedFuture(new Renewal.Renewed(tokens.access()));
        }
        if (flight == null || flight.isDone()) {
            flight = CompletableFuture.supplyAsync(() -> renew(expired), Thread::startVirtualThread);
        }
        return flight;
    }

    private Renewal renew(Secret expired) {
        try (var _ = store.lease()) {
            var latest = latest();
            if (latest.isEmpty()) {
                return new Renewal.Refused(OauthCodes.LOGIN_REQUIRED, "");
            }
            var held = latest.get();
            if (!held.portal().equals(root.toString())) {
                return new Renewal.Refused(OauthCodes.OTHER_PORTAL, PortalName.host(held.portal()));
            }
            if (!held.access().equals(expired)) {
                return use(held);
            }
            if (dead.filter(held.refresh()::equals).isPresent()) {
                return new Renewal.Refused(OauthCodes.LOGIN_REQUIRED, OauthCodes.INVALID_GRANT);
            }
            return switch (endpoint.forRefreshToken(AuthorizationServer.choose(named, held.server()), held)) {
                case Granted granted -> accept(granted, held);
                case Refused refused -> refuse(refused, held);
                case Silence(var code) -> new Renewal.Unanswered(code);
            };
        } catch (TokenStoreException unusable) {
            return new Renewal.Refused(
                    OauthCodes.TOKENS_FILE_UNUSABLE, unusable.problem().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Another process, or a new login, may have replaced what is stored; then that is newer than what is held here. */
    private synchronized Optional<Tokens> latest() throws TokenStoreException {
        var found = store.load();
        if (found.isPresent() && found.get().equals(stored)) {
            return Optional.of(tokens);
        }
        found.ifPresent(newer -> stored = newer);
        return found;
    }

    private Renewal accept(Granted granted, Tokens held) {
        if (!PortalName.isSame(root, granted.portal()) || !granted.memberId().equals(held.memberId())) {
            return new Renewal.Refused(OauthCodes.OTHER_PORTAL, PortalName.host(granted.portal()));
        }
        var renewed = new Tokens(granted.access(), granted.refresh(), held.portal(), held.memberId(), granted.server());
        keep(renewed);
        return use(renewed);
    }

    private Renewal refuse(Refused refused, Tokens held) {
        if (refused.code().equalsIgnoreCase(OauthCodes.INVALID_GRANT)) {
            dead = Optional.of(held.refresh());
        }
        return OauthCodes.of(refused);
    }

    private void keep(Tokens renewed) {
        try {
            store.save(renewed);
            synchronized (this) {
                stored = renewed;
            }
            log().log(Level.INFO, "the access token has been renewed");
        } catch (TokenStoreException unusable) {
            log().log(
                            Level.WARNING,
                            "the renewed tokens could not be stored ({0}): they last until this process ends, then log in anew",
                            unusable.problem());
        }
    }

    private synchronized Renewal use(Tokens newer) {
        if (!newer.equals(tokens)) {
            predecessor = tokens.access();
            tokens = newer;
        }
        return new Renewal.Renewed(newer.access());
    }

    private static System.Logger log() {
        return System.getLogger(TokenRefresher.class.getName());
    }
}
