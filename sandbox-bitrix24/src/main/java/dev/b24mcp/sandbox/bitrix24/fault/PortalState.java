package dev.b24mcp.sandbox.bitrix24.fault;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a portal answers nobody, or not this caller, whatever is asked. */
public enum PortalState {
    ACCESS_DENIED(403, "REST is available only on commercial plans."),
    ALLOWED_ONLY_INTRANET_USER(403, "Action is allowed for intranet users only"),
    AUTHORIZATION_ERROR(401, "Unable to authorize user"),
    ERROR_UNEXPECTED_ANSWER(500, "Server returned an unexpected response"),
    INTERNAL_SERVER_ERROR(500, "Internal server error"),
    INVALID_REQUEST(400, "Https required."),
    METHOD_CONFIRM_DENIED(403, "Method call denied"),
    METHOD_CONFIRM_WAITING(401, "Waiting for confirmation"),
    OVERLOAD_LIMIT(503, "REST API is blocked due to overload"),
    PAYMENT_REQUIRED(401, "Subscription has been ended"),
    PORTAL_DELETED(403, "Portal was deleted");

    private final int status;
    private final String description;

    PortalState(int status, String description) {
        this.status = status;
        this.description = description;
    }

    /** By the portal's code, in either case. */
    static Optional<PortalState> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.name().equalsIgnoreCase(code))
                .findFirst();
    }

    PortalError error() {
        return new PortalError(status, code(), description);
    }

    /** Two of the codes are written small. */
    private String code() {
        return this == ALLOWED_ONLY_INTRANET_USER || this == AUTHORIZATION_ERROR
                ? name().toLowerCase(Locale.ROOT)
                : name();
    }
}
