package dev.b24mcp.adapter.bitrix24.access;

import dev.b24mcp.adapter.bitrix24.access.Credential.AccessToken;
import dev.b24mcp.adapter.bitrix24.access.Credential.Webhook;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException.Part;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
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
        var path = PATH.matcher(url.getPath());
        if (!path.matches()) {
            throw new UnusableAccessException(Part.BASE_URL, EXPECTED_URL);
        }
        var root = URI.create(url.getScheme() + "://" + url.getRawAuthority()
                + Optional.ofNullable(path.group("rest")).orElse("/rest"));
        var given = token.isBlank() ? Optional.ofNullable(path.group("webhook")).orElse("") : token.strip();
        return new PortalAccess(root, credential(given));
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

    /** The address of a method. That of a webhook holds the secret: never log it. */
    public URI address(String method) {
        return switch (credential) {
            case Webhook(var user, var secret) -> URI.create(root + "/" + user + "/" + secret.reveal() + "/" + method);
            case AccessToken _ -> URI.create(root + "/" + method);
        };
    }

    /** The parameters that a call needs beside its own. */
    public Map<String, Object> parameters() {
        return switch (credential) {
            case Webhook _ -> Map.of();
            case AccessToken(var token) -> Map.of("auth", token.reveal());
        };
    }
}
