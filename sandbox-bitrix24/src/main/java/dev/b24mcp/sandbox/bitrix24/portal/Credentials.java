package dev.b24mcp.sandbox.bitrix24.portal;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;

/** The two ways in that never end, both belonging to the portal's administrator. */
public final class Credentials {
    public static final String WEBHOOK_USER = "1";
    public static final String WEBHOOK_SECRET = "sandboxwebhook0000";
    public static final String ACCESS_TOKEN = "sandbox-access-token-0000";

    private Credentials() {}

    public static void checkWebhook(String user, String secret) {
        if (!user.equals(WEBHOOK_USER) || !secret.equals(WEBHOOK_SECRET)) {
            throw new PortalError(401, "INVALID_CREDENTIALS", "Invalid request credentials");
        }
    }

    public static void checkToken(String token) {
        if (token.isEmpty()) {
            throw new PortalError(401, "NO_AUTH_FOUND", "Wrong authorization data");
        }
        if (!token.equals(ACCESS_TOKEN)) {
            throw new PortalError(401, "invalid_token", "Unable to get application by token");
        }
    }
}
