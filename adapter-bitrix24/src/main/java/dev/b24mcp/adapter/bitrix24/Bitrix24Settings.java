package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import java.time.Duration;

/**
 * Which portal to ask and how patiently.
 *
 * @param access the portal and the right to call it
 * @param timeout how long one try of a call may take
 * @param retries when to try again
 */
public record Bitrix24Settings(PortalAccess access, Duration timeout, RetryPolicy retries) {

    /** Settings with the usual waits between tries. */
    public static Bitrix24Settings of(PortalAccess access, Duration timeout, int retries) {
        return new Bitrix24Settings(access, timeout, new RetryPolicy(retries, Duration.ofMillis(500), timeout));
    }
}
