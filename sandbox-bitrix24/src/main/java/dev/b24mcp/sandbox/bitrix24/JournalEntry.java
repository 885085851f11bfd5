package dev.b24mcp.sandbox.bitrix24;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request the portal answered. Secrets are never part of it.
 *
 * @param method the lower-case method name, as far as the address gave one
 * @param parameters query string and body merged; empty when the method is unknown or they could not be read
 * @param auth how the caller identified itself, rightly or wrongly
 * @param status the answer's HTTP status; {@link #NO_ANSWER} when the connection was cut
 */
public record JournalEntry(String method, Map<String, @Nullable Object> parameters, Auth auth, int status) {
    /** Instead of a status. */
    public static final int NO_ANSWER = 0;

    /** How a caller identified itself. */
    public enum Auth {
        /** User and secret in the path. */
        WEBHOOK,
        /** An OAuth access token in the parameter {@code auth}. */
        TOKEN,
        /** Not at all. */
        NONE
    }
}
