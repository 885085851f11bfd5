package dev.b24mcp.application.protocol;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.ForwardingCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A call that somebody waits for, but not for ever. */
record TimedCall(CallContext call, InstantSource clock, Instant began, Duration most) implements ForwardingCall {

    @Override
    public Duration left() {
        return most.minus(Duration.between(began, clock.instant()));
    }

    @Override
    public CallContext unhurried() {
        return new TimedCall(call, clock, began, most.multipliedBy(UNHURRIED));
    }
}
