package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.domain.call.CallContext;
import java.time.Duration;

/**
 * How long callers wait.
 *
 * @param single for one try of a single call, from connecting to the last byte of the answer
 * @param deadline for a single request with all its tries and its waiting in the line, unless the call has less time left
 */
public record Patience(Duration single, Duration deadline) {

    /** After this the portal gives up by itself. */
    private static final Duration PORTALS_OWN = Duration.ofSeconds(60);

    /** For one try of a batch, which may take as long as the portal lets it. */
    Duration bulk() {
        return single.compareTo(PORTALS_OWN) < 0 ? PORTALS_OWN : single;
    }

    /** One of many requests of a long reading stands in the line behind the others. */
    Duration bulkDeadline() {
        return deadline.multipliedBy(CallContext.UNHURRIED);
    }
}
