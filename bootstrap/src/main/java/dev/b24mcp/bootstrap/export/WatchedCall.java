package dev.b24mcp.bootstrap.export;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.ForwardingCall;
import dev.b24mcp.domain.call.Progress;

/** A call that takes as long as it takes, with somebody watching. */
public record WatchedCall(Progress progress) implements ForwardingCall {

    @Override
    public CallContext call() {
        return CallContext.UNWATCHED;
    }

    @Override
    public CallContext unhurried() {
        return this;
    }
}
