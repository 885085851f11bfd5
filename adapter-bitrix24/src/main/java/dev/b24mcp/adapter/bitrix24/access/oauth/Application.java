package dev.b24mcp.adapter.bitrix24.access.oauth;

import dev.b24mcp.adapter.bitrix24.access.Secret;
import java.util.regex.Pattern;

/**
 * The application that the portal's administrator registered for this server.
 *
 * @param id Bitrix24's {@code client_id}
 * @param secret Bitrix24's {@code client_secret}
 */
public record Application(String id, Secret secret) {

    private static final Pattern USABLE_ID = Pattern.compile("[\\w.-]{4,200}");
    private static final Pattern USABLE_SECRET = Pattern.compile("[!-~]{4,200}");

    /** Whether a text can be an application's name. */
    public static boolean isId(String text) {
        return USABLE_ID.matcher(text).matches();
    }

    /** Whether a text can be an application's secret. */
    public static boolean isSecret(String text) {
        return USABLE_SECRET.matcher(text).matches();
    }
}
