package dev.b24mcp.sandbox.bitrix24.oauth;

import dev.b24mcp.sandbox.bitrix24.portal.Access;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.portal.Scopes;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the portal's only application its codes and tokens. The administrator is always logged in and agrees to everything.
 * Safe for use by many threads at once.
 */
public final class OauthServer {
    public static final String CLIENT_ID = "local.5f3c0a9d8e7b61.24681357";
    public static final String CLIENT_SECRET = "sandboxclientsecret0000";
    public static final String APPLICATION_TOKEN = "sandboxapplicationtoken0000";
    public static final String MEMBER_ID = "a223c6b3710f85df22e9377d6c4f7553";

    static final List<String> SCOPE = Scopes.ALL.stream().sorted().toList();

    private static final Duration CODE_LIFETIME = Duration.ofSeconds(30);
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(180);
    private static final int MOST_REQUESTS = 1_000;

    private final InstantSource clock;
    private final long seed;
    private final Grants codes;
    private final Grants accessTokens;
    private final Grants refreshTokens;
    private final List<TokenRequest> requests = new ArrayList<>();
    private Duration accessLifetime = Duration.ofHours(1);
    private Optional<OauthRefusal> refusal = Optional.empty();
    private Map<String, Object> forHandlers = Map.of();
    private long issued;

    public OauthServer(InstantSource clock, long seed) {
        this.clock = clock;
        this.seed = seed;
        this.codes = new Grants(clock);
        this.accessTokens = new Grants(clock);
        this.refreshTokens = new Grants(clock);
    }

    /** How long access tokens live that are given out from now on; an hour unless it is said. */
    public synchronized void accessTokensLive(Duration lifetime) {
        accessLifetime = lifetime;
    }

    /** Makes every access token that was given out one that has expired. */
    public synchronized void expireAccessTokens() {
        accessTokens.expireAll();
    }

    /** Makes every refresh token that was given out useless, as uninstalling the application does. */
    public synchronized void expireRefreshTokens() {
        refreshTokens.expireAll();
    }

    /** Refuses every request for tokens from now on; with nothing, none any more. */
    public synchronized void refuse(Optional<OauthRefusal> refusal) {
        this.refusal = refusal;
    }

    /** The last 1,000 requests for tokens, the oldest first. */
    public synchronized List<TokenRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized void record(TokenRequest request) {
        requests.add(request);
        if (requests.size() > MOST_REQUESTS) {
            requests.removeFirst();
        }
    }

    /**
     * Lets a call in, and says on whose behalf it is.
     *
     * @throws PortalError when the token is none, has expired or was never given out
     */
    public synchronized Caller caller(String token) {
        if (accessTokens.isGood(token)) {
            return Access.ADMINISTRATORS_APPLICATION;
        }
        if (accessTokens.has(token)) {
            throw new PortalError(401, "expired_token", "The access token provided has expired.");
        }
        return Access.token(token);
    }

    /** A code for the application, as if the administrator had just allowed it. */
    public synchronized String code(String domain) {
        var code = secret();
        codes.add(code, domain, CODE_LIFETIME);
        return code;
    }

    /**
     * What the application's handlers are given to call the portal back with, and to know it by: the same with every event for
     * as long as it is good.
     */
    public synchronized Map<String, Object> forEvents(String domain) {
        if (!isGoodForHandlers()) {
            var auth = grant(domain, domain);
            auth.put("application_token", APPLICATION_TOKEN);
            forHandlers = auth;
        }
        return new LinkedHashMap<>(forHandlers);
    }

    private boolean isGoodForHandlers() {
        return accessTokens.isGood(String.valueOf(forHandlers.get("access_token")))
                && refreshTokens.isGood(String.valueOf(forHandlers.get("refresh_token")));
    }

    synchronized Map<String, Object> tokens(Parameters request, String server) {
        refusal.ifPresent(refused -> {
            throw refused.error();
        });
        checkClient(request);
        return switch (request.text("grant_type")) {
            case "authorization_code" -> grant(codes.take(required(request, "code")), server);
            case "refresh_token" -> renewed(refreshTokens.take(required(request, "refresh_token")), server);
            default -> throw missing("grant_type");
        };
    }

    private static void checkClient(Parameters request) {
        if (!required(request, "client_id").equals(CLIENT_ID)) {
            throw OauthRefusal.INVALID_CLIENT.error();
        }
        if (!required(request, "client_secret").equals(CLIENT_SECRET)) {
            throw OauthRefusal.WRONG_CLIENT.error();
        }
        if (request.has("scope")
                && !SCOPE.containsAll(List.of(request.text("scope").split(",")))) {
            throw OauthRefusal.INSUFFICIENT_SCOPE.error();
        }
    }

    private Map<String, Object> renewed(String domain, String server) {
        var answer = grant(domain, server);
        answer.put("expires", clock.instant().plus(accessLifetime).getEpochSecond());
        answer.put("user_id", Access.ADMINISTRATORS_APPLICATION.userId());
        return answer;
    }

    private Map<String, Object> grant(String domain, String server) {
        var access = secret();
        var refresh = secret();
        accessTokens.add(access, domain, accessLifetime);
        refreshTokens.add(refresh, domain, REFRESH_LIFETIME);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", access);
        answer.put("client_endpoint", "http://" + domain + "/rest/");
        answer.put("domain", server);
        answer.put("expires_in", accessLifetime.toSeconds());
        answer.put("member_id", MEMBER_ID);
        answer.put("refresh_token", refresh);
        answer.put("scope", String.join(",", SCOPE));
        answer.put("server_endpoint", "http://" + server + "/rest/");
        answer.put("status", "L");
        return answer;
    }

    private static String required(Parameters request, String name) {
        var value = request.text(name);
        if (value.isEmpty()) {
            throw missing(name);
        }
        return value;
    }

    private static PortalError missing(String name) {
        return new PortalError(400, "invalid_request", "No \"" + name + "\" parameter found");
    }

    /** The same in every run, like all that is invented here. */
    private String secret() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(seed)
                    .putLong(issued++)
                    .array());
            return HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
