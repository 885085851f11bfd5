package dev.b24mcp.application.protocol;

import dev.b24mcp.domain.call.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long a call may take, with all that it asks on the way.
 *
 * @param clock the present moment
 * @param most from the beginning of a call to its answer; three times that for what cannot be had quickly
 */
public record CallTime(InstantSource clock, Duration most) {

    /** The call with its time running from now on. */
    public CallContext begin(CallContext call) {
        return begin(call, now());
    }

    /** The call with its time running since that moment. */
    public CallContext begin(CallContext call, Instant since) {
        return new TimedCall(call, clock, since, most);
    }

    /** The present moment. */
    public Instant now() {
        return clock.instant();
    }
}
