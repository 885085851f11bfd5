package dev.b24mcp.domain.call;

import java.time.Duration;
import java.util.Set;

/** A call that is another one, but for what it says itself. */
public interface ForwardingCall extends CallContext {

    /** The other one. */
    CallContext call();

    @Override
    default Progress progress() {
        return call().progress();
    }

    @Override
    default void remark(RemarkLevel level, String logger, String message) {
        call().remark(level, logger, message);
    }

    @Override
    default Set<ClientFeature> features() {
        return call().features();
    }

    @Override
    default String caller() {
        return call().caller();
    }

    @Override
    default String conversation() {
        return call().conversation();
    }

    @Override
    default Duration left() {
        return call().left();
    }

    // the other one would not be this one any more
    @Override
    CallContext unhurried();
}
