package dev.b24mcp.adapter.bitrix24.access.oauth;

import dev.b24mcp.adapter.bitrix24.access.Renewal;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Refused;
import java.util.Locale;

/** What to do about a refusal of the authorization server. */
final class OauthCodes {

    /** Somebody has to log in anew. */
    static final String LOGIN_REQUIRED = "LOGIN_REQUIRED";

    /** The application's name or secret is wrong. */
    static final String CLIENT_REFUSED = "CLIENT_REFUSED";

    /** The tokens are for another portal than the one that the operator named. */
    static final String OTHER_PORTAL = "OTHER_PORTAL";

    /** The tokens that are kept cannot be used. */
    static final String TOKENS_FILE_UNUSABLE = "TOKENS_FILE_UNUSABLE";

    /** The server's own: a code or a refresh token is used up, too old or revoked. */
    static final String INVALID_GRANT = "invalid_grant";

    private OauthCodes() {}

    static Renewal.Refused of(Refused refused) {
        return switch (refused.code().toUpperCase(Locale.ROOT)) {
            case "INVALID_GRANT", "NOT_INSTALLED", "ERROR_OAUTH", "APPLICATION_NOT_FOUND" ->
                new Renewal.Refused(LOGIN_REQUIRED, refused.code());
            case "INVALID_CLIENT", "WRONG_CLIENT" -> new Renewal.Refused(CLIENT_REFUSED, refused.code());
            default -> new Renewal.Refused(refused.code(), refused.description());
        };
    }
}
