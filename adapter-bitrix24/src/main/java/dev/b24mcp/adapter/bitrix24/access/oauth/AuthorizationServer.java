package dev.b24mcp.adapter.bitrix24.access.oauth;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where tokens come from. Secrets are sent there, so it is Bitrix24's own or one that the operator named, and never one that an
 * answer names.
 *
 * @param origin scheme, host and port
 */
public record AuthorizationServer(URI origin) {

    private static final AuthorizationServer USUAL = new AuthorizationServer(URI.create("https://oauth.bitrix24.tech"));
    private static final Set<String> OFFICIAL = Set.of("oauth.bitrix.info", "oauth.bitrix24.tech");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Reads what an operator gives; empty unless it is an address over HTTPS, or over HTTP on this machine. */
    public static Optional<AuthorizationServer> of(String url) {
        return origin(url)
                .filter(origin -> "https".equals(origin.getScheme()) || LOOPBACK.contains(origin.getHost()))
                .map(AuthorizationServer::new);
    }

    /**
     * The server to ask.
     *
     * @param named by the operator; wins
     * @param announced an address that an answer named; minded only where it is one of Bitrix24's own
     */
    static AuthorizationServer choose(Optional<AuthorizationServer> named, String announced) {
        return named.orElseGet(() -> origin(announced)
                .filter(origin -> "https".equals(origin.getScheme()) && origin.getPort() < 0)
                .filter(origin -> OFFICIAL.contains(origin.getHost()))
                .map(AuthorizationServer::new)
                .orElse(USUAL));
    }

    URI tokens() {
        return origin.resolve("/oauth/token/");
    }

    private static Optional<URI> origin(String text) {
        try {
            var url = URI.create(text.strip());
            var isUsual = ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null;
            return isUsual ? Optional.of(url.resolve("/")) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
