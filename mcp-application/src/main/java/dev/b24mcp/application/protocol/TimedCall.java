package dev.b24mcp.application.protocol;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.call.RemarkLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** A call that somebody waits for, but not for ever. */
record TimedCall(CallContext call, InstantSource clock, Instant began, Duration most) implements CallContext {

    private static final int UNHURRIED = 3;

    @Override
    public Progress progress() {
        return call.progress();
    }

    @Override
    public void remark(RemarkLevel level, String logger, String message) {
        call.remark(level, logger, message);
    }

    @Override
    public Set<ClientFeature> features() {
        return call.features();
    }

    @Override
    public String caller() {
        return call.caller();
    }

    @Override
    public String conversation() {
        return call.conversation();
    }

    @Override
    public Duration left() {
        return most.minus(Duration.between(began, clock.instant()));
    }

    @Override
    public CallContext unhurried() {
        return new TimedCall(call, clock, began, most.multipliedBy(UNHURRIED));
    }
}
