package dev.b24mcp.adapter.proxy;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Where a server is. Shown to people without what could be a secret. */
public final class RemoteAddress {

    private static final String USUAL_PATH = "/mcp";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final URI uri;
    private final Optional<String> authorization;

    private RemoteAddress(URI uri, Optional<String> authorization) {
        this.uri = uri;
        this.authorization = authorization;
    }

    /**
     * Reads an address.
     *
     * @param text an absolute http or https URL; without a path the usual one is meant; {@code user:password@} is sent as Basic
     *     authorization
     * @return empty when it is no such URL
     */
    public static Optional<RemoteAddress> of(String text) {
        try {
            var given = new URI(text);
            if (given.getHost() == null || !SCHEMES.contains(given.getScheme()) || given.getRawFragment() != null) {
                return Optional.empty();
            }
            var path = given.getRawPath().isEmpty() || given.getRawPath().equals("/") ? USUAL_PATH : given.getRawPath();
            var query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
            return Optional.of(new RemoteAddress(
                    new URI(origin(given) + path + query),
                    Optional.ofNullable(given.getUserInfo()).map(RemoteAddress::basic)));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    URI uri() {
        return uri;
    }

    /** The value of the header of that name. */
    Optional<String> authorization() {
        return authorization;
    }

    /** Without credentials and query. */
    @Override
    public String toString() {
        return origin(uri) + uri.getRawPath();
    }
}
