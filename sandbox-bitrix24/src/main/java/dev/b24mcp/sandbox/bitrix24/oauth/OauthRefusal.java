package dev.b24mcp.sandbox.bitrix24.oauth;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;

/** The documented refusals of the authorization server. */
public enum OauthRefusal {
    INVALID_REQUEST(400, "invalid_request", "Invalid request"),
    INVALID_CLIENT(400, "invalid_client", "The client credentials are invalid"),
    /** Comes with the status of a success and without a description. */
    WRONG_CLIENT(200, "wrong_client", ""),
    INVALID_GRANT(400, "invalid_grant", "Refresh token is invalid or expired"),
    INSUFFICIENT_SCOPE(403, "insufficient_scope", "Given scope exceeds permissions granted to the application"),
    ERROR_OAUTH(401, "ERROR_OAUTH", "Application not installed"),
    NOT_INSTALLED(401, "NOT_INSTALLED", ""),
    APPLICATION_NOT_FOUND(401, "APPLICATION_NOT_FOUND", "Application not found"),
    PAYMENT_REQUIRED(401, "PAYMENT_REQUIRED", "Payment required");

    private final int status;
    private final String code;
    private final String description;

    OauthRefusal(int status, String code, String description) {
        this.status = status;
        this.code = code;
        this.description = description;
    }

    PortalError error() {
        return new PortalError(status, code, description);
    }
}
