package dev.b24mcp.adapter.bitrix24.access;

import dev.b24mcp.adapter.bitrix24.access.Credential.AccessToken;
import dev.b24mcp.adapter.bitrix24.access.Credential.Renewable;
import dev.b24mcp.adapter.bitrix24.access.Credential.Webhook;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException.Part;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A portal and the right to call it.
 *
 * @param root address of the REST API, ending in {@code /rest}; without any credential in it
 * @param credential the right
 */
public record PortalAccess(URI root, Credential credential) {

    private static final String EXPECTED_URL = "https://PORTAL/rest, for example https://example.bitrix24.ru/rest";
    private static final String EXPECTED_TOKEN =
            "an incoming webhook USER/SECRET, for example 1/abcdef0123456789, " + "or an OAuth access token";
    private static final Pattern PATH = Pattern.compile("(?<rest>(/[\\w.-]+)*?/rest)?(/(?<webhook>\\d+/\\w+))?/?");
    private static final Pattern WEBHOOK = Pattern.compile("/?(?<user>\\d+)/(?<secret>\\w+)/?");
    private static final Pattern ACCESS_TOKEN = Pattern.compile("[\\w.-]{8,}");

    /**
     * Reads what an operator gives.
     *
     * @param baseUrl the portal's REST address; the address of a whole webhook is understood too and then needs no token
     * @param token a webhook {@code USER/SECRET} or an OAuth access token; blank for none
     * @throws UnusableAccessException says which of the two is wrong and what is expected
     */
    public static PortalAccess parse(String baseUrl, String token) throws UnusableAccessException {
        var url = url(baseUrl.strip());
        var path = path(url);
        var given = token.isBlank() ? Optional.ofNullable(path.group("webhook")).orElse("") : token.strip();
        return new PortalAccess(root(url, path), credential(given));
    }

    /**
     * Reads the address alone, whatever credential is in it.
     *
     * @throws UnusableAccessException says what is expected
     */
    public static URI root(String baseUrl) throws UnusableAccessException {
        var url = url(baseUrl.strip());
        return root(url, path(url));
    }

    private static URI root(URI url, MatchResult path) {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority()
                + Optional.ofNullable(path.group("rest")).orElse("/rest"));
    }

    private static MatchResult path(URI url) throws UnusableAccessException {
        var path = PATH.matcher(url.getPath());
        if (!path.matches()) {
            throw new UnusableAccessException(Part.BASE_URL, EXPECTED_URL);
        }
        return path;
    }

    private static URI url(String text) throws UnusableAccessException {
        try {
            var url = URI.create(text);
            if (isHttp(url) && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // falls through to the one message: the text itself may hold a secret
        }
        throw new UnusableAccessException(Part.BASE_URL, EXPECTED_URL);
    }

    private static boolean isHttp(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    }

    private static Credential credential(String text) throws UnusableAccessException {
        var webhook = WEBHOOK.matcher(text);
        if (webhook.matches()) {
            return new Webhook(webhook.group("user"), new Secret(webhook.group("secret")));
        }
        if (ACCESS_TOKEN.matcher(text).matches()) {
            return new AccessToken(new Secret(text));
        }
        throw new UnusableAccessException(Part.TOKEN, EXPECTED_TOKEN);
    }

    /** The same portal, called with one token. */
    public PortalAccess with(Secret token) {
        return new PortalAccess(root, new AccessToken(token));
    }

    /** The address of a method. That of a webhook holds the secret, and so may others: never log it. */
    public URI address(String method) {
        return switch (credential) {
            case Webhook(var user, var secret) -> URI.create(root + "/" + user + "/" + secret.reveal() + "/" + method);
            case AccessToken(var token) ->
                URI.create(root + "/" + method + (isPositional(method) ? "?auth=" + token.reveal() : ""));
            case Renewable(var tokens) -> with(tokens.current()).address(method);
        };
    }

    /** The parameters that a call of a method needs beside its own. */
    public Map<String, Object> parameters(String method) {
        return switch (credential) {
            case Webhook _ -> Map.of();
            case AccessToken(var token) -> isPositional(method) ? Map.of() : Map.of("auth", token.reveal());
            case Renewable(var tokens) -> with(tokens.current()).parameters(method);
        };
    }

    /**
     * Whether a method takes its parameters by their order, so that a token among them would be one of them. Everywhere else
     * the body is the better place for a token: access logs keep addresses.
     */
    private static boolean isPositional(String method) {
        return method.startsWith("task.");
    }
}
