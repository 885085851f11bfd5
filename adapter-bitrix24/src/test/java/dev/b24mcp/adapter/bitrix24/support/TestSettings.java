package dev.b24mcp.adapter.bitrix24.support;

import dev.b24mcp.adapter.bitrix24.Bitrix24Settings;
import dev.b24mcp.adapter.bitrix24.CrmApi;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.quota.RateLimit;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import java.time.Duration;

/** Settings for a portal that may be asked as often as one likes. */
public final class TestSettings {

    /** No limit that a test would feel. */
    public static final Quota UNLIMITED = new Quota(new RateLimit(1_000_000, 1_000_000), Duration.ofHours(1), 1_000);

    private TestSettings() {}

    /** With so long for one try; the deadline lies beyond all that a test waits for. */
    public static Bitrix24Settings of(PortalAccess access, Duration timeout, RetryPolicy retries) {
        return of(access, timeout, retries, UNLIMITED);
    }

    public static Bitrix24Settings of(PortalAccess access, Duration timeout, RetryPolicy retries, Quota quota) {
        var patience = new Patience(timeout, Duration.ofDays(1));
        return new Bitrix24Settings(access, CrmApi.CLASSIC, patience, retries, quota, System::nanoTime);
    }
}
