package dev.b24mcp.domain.call;

/** Something that a call needs besides: in its turn and its time, but nobody watches how far it is. */
public record Aside(CallContext call) implements ForwardingCall {

    @Override
    public Progress progress() {
        return Progress.NONE;
    }

    @Override
    public CallContext unhurried() {
        return new Aside(call.unhurried());
    }
}
