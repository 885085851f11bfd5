package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Which portal to ask, how patiently and how often.
 *
 * @param access the portal and the right to call it
 * @param crm which methods read the CRM
 * @param patience how long callers wait
 * @param retries when to try again
 * @param quota how often the portal may be asked
 * @param nanos a clock that only goes forward, in nanoseconds
 */
public record Bitrix24Settings(
        PortalAccess access, CrmApi crm, Patience patience, RetryPolicy retries, Quota quota, LongSupplier nanos) {

    /** Settings with the usual waits between tries. */
    public static Bitrix24Settings of(
            PortalAccess access, Patience patience, int retries, Quota quota, LongSupplier nanos) {
        return new Bitrix24Settings(
                access,
                CrmApi.CLASSIC,
                patience,
                new RetryPolicy(retries, Duration.ofMillis(500), patience.deadline()),
                quota,
                nanos);
    }

    /** The same with other methods for the CRM. */
    public Bitrix24Settings withCrm(CrmApi crm) {
        return new Bitrix24Settings(access, crm, patience, retries, quota, nanos);
    }
}
