package dev.b24mcp.domain.call;

import java.time.Duration;
import java.util.Set;

/** Something that a call needs besides: in its turn and its time, but nobody watches how far it is. */
public record Aside(CallContext call) implements CallContext {

    @Override
    public Progress progress() {
        return Progress.NONE;
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
        return call.left();
    }

    @Override
    public CallContext unhurried() {
        return new Aside(call.unhurried());
    }
}
