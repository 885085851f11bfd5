package dev.b24mcp.adapter.bitrix24.access;

import java.util.regex.Pattern;

/**
 * The credentials that portals themselves put into what they send: tokens in the addresses of files, a webhook's address in an
 * explanation.
 */
public final class LeakedSecrets {

    private static final Pattern WEBHOOK = Pattern.compile("/rest/(?:api/)?\\d+/\\w+");
    private static final Pattern TOKEN =
            Pattern.compile("(?i)(^|[?&;])(auth|token|access_token|refresh_token|client_secret)=[^&#\\s\"'<>]+");

    private LeakedSecrets() {}

    /** A text with all of them masked in it. Cheap where there is none, as in nearly every text. */
    public static String maskedIn(String text) {
        var masked = text.contains("/rest/") ? WEBHOOK.matcher(text).replaceAll("/rest/***/***") : text;
        return mayNameAToken(masked) ? TOKEN.matcher(masked).replaceAll("$1$2=***") : masked;
    }

    /** Whether anything before an equals sign ends as the names of tokens do: looked for in millions of texts. */
    private static boolean mayNameAToken(String text) {
        for (var sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', sign + 1)) {
            if (sign > 0 && "hntHNT".indexOf(text.charAt(sign - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
