package dev.b24mcp.domain.call;

import java.time.Duration;

/** A call that may take as long as it takes. */
public interface UntimedCall extends CallContext {

    @Override
    default Duration left() {
        return UNLIMITED;
    }

    @Override
    default CallContext unhurried() {
        return this;
    }
}
